import QtQuick
import Kiosk.Theme

// A field to write in, with the kiosk's keyboard. Nothing is predicted, learned or kept.
Rectangle {
    id: root

    property alias text: field.text
    property string hint: ""
    property bool severalLines: false
    property int longest: 80
    readonly property alias input: field
    readonly property bool touchTarget: true
    signal edited(string text)

    implicitHeight: Theme.field
    color: Theme.white
    border.width: field.activeFocus ? 2 * Theme.border : Theme.border
    border.color: Theme.ink

    BodyText {
        anchors.fill: field
        visible: field.text === "" && field.preeditText === ""
        text: root.hint
        font.pixelSize: Theme.lead
        lineHeight: Theme.lead * Theme.leadingLead
        verticalAlignment: root.severalLines ? Text.AlignTop : Text.AlignVCenter
        wrapMode: root.severalLines ? Text.WordWrap : Text.NoWrap
        Accessible.ignored: true
    }

    TextEdit {
        id: field

        objectName: "entry"
        anchors.fill: parent
        anchors.margins: Theme.space24
        clip: true
        color: Theme.ink
        font.family: Theme.fontText
        font.pixelSize: Theme.lead
        wrapMode: root.severalLines ? TextEdit.WordWrap : TextEdit.NoWrap
        verticalAlignment: root.severalLines ? TextEdit.AlignTop : TextEdit.AlignVCenter
        textFormat: TextEdit.PlainText
        selectionColor: Theme.ink
        selectedTextColor: Theme.paper
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | (root.severalLines ? Qt.ImhMultiLine : Qt.ImhNoAutoUppercase)
        Accessible.role: Accessible.EditableText
        Accessible.name: root.hint
        onTextChanged: {
            if (field.length > root.longest)
                field.remove(root.longest, field.length);
            root.edited(field.text);
        }
    }
}
