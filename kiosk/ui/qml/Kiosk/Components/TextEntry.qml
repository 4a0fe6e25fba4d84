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
    readonly property string name: root.hint
    signal edited(string text)
    signal tapped

    onTapped: field.forceActiveFocus()

    implicitHeight: Theme.field
    color: Theme.entry
    border.width: field.activeFocus ? 2 * Theme.border : Theme.border
    border.color: Theme.ink

    BodyText {
        anchors.fill: view
        visible: field.text === "" && field.preeditText === ""
        text: root.hint
        font.pixelSize: Theme.lead
        lineHeight: Theme.lead * Theme.leadingLead
        // Larger letters than the field is wide for: the hint, which is no word of the visitor's, gives way.
        fontSizeMode: root.severalLines ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Theme.label
        verticalAlignment: root.severalLines ? Text.AlignTop : Text.AlignVCenter
        wrapMode: root.severalLines ? Text.WordWrap : Text.NoWrap
        Accessible.ignored: true
    }

    // Follows the cursor: what is being written is in sight, however much was written before.
    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.space24
        clip: true
        interactive: false
        contentX: Math.max(0, field.cursorRectangle.x + field.cursorRectangle.width - view.width)
        contentY: Math.max(0, field.cursorRectangle.y + field.cursorRectangle.height - view.height)

        TextEdit {
            id: field

            objectName: "entry"
            width: root.severalLines ? view.width : Math.max(view.width, field.implicitWidth)
            height: Math.max(view.height, field.implicitHeight)
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
}
