pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What became of an export: a sentence for each lot, where it lies, and the way back to the choices.
Item {
    id: root

    required property StaffExportViewModel viewModel
    // From a row's outcome, numbers and sentence to the words of this page.
    required property var outcome

    Column {
        width: root.width
        spacing: Theme.space24

        LeadText {
            objectName: "export-cancelled"
            width: parent.width
            visible: root.viewModel.cancelled
            text: qsTr("L’export est arrêté. Un lot déjà fermé reste dans la borne, entier : il partira d’abord la prochaine fois.")
        }

        LeadText {
            width: parent.width
            visible: root.viewModel.error !== ""
            text: root.viewModel.error
        }

        Repeater {
            model: root.viewModel.results

            Column {
                id: result

                required property string outcome
                required property int cards
                required property int ideas
                required property string folder
                required property string sentence

                width: root.width
                spacing: Theme.space8

                Rule {
                    width: parent.width
                }

                HeadingText {
                    objectName: "export-outcome"
                    width: parent.width
                    words: root.outcome(result)
                    size: Theme.subheading
                }

                BodyText {
                    width: parent.width
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    text: qsTr("Dossier : %1").arg(result.folder)
                }
            }
        }

        Repeater {
            model: root.viewModel.said

            LeadText {
                required property string modelData

                width: root.width
                text: modelData
            }
        }
    }

    BlockButton {
        objectName: "export-more"
        y: root.height - height
        width: implicitWidth
        height: implicitHeight
        name: qsTr("Faire un autre export")
        onTapped: root.viewModel.look()
    }
}
