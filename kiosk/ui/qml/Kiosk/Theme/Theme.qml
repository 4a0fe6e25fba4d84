pragma Singleton

import QtQuick
import Kiosk.Display

// Colours, sizes and durations, named by what they mean; the only place for literal ones.
// Sizes are px at 1080×1920 times `unit`; reading text, labels, captions and targets are then raised to their floors in
// millimetres of the declared panel (EN 301 549, 5.1.4; Colle & Hiszem 2004).
QtObject {
    id: theme

    // Glass
    readonly property real unit: Math.min(Display.width, Display.height) / 1080
    readonly property bool portrait: Display.height > Display.width
    readonly property real pxPerMm: Display.pxPerMm

    // Space
    readonly property real space8: 8 * theme.unit
    readonly property real space16: 16 * theme.unit
    readonly property real space24: 24 * theme.unit
    readonly property real space40: 40 * theme.unit
    readonly property real space64: 64 * theme.unit
    readonly property real space104: 104 * theme.unit
    readonly property real margin: (theme.portrait ? 64 : 72) * theme.unit
    readonly property real gutter: 24 * theme.unit
    readonly property real border: 4 * theme.unit

    // Touch
    readonly property real target: Math.max(Math.ceil(20 * theme.pxPerMm), 72 * theme.unit)
    readonly property real gap3mm: Math.ceil(3 * theme.pxPerMm)
    readonly property real deadEdge: Math.ceil(1.5 * theme.pxPerMm)
    readonly property real bar: Math.max(132 * theme.unit, theme.target + 2 * theme.space16)

    // Pins of the map: the side, and the width of one that stands for several places
    readonly property real pin: Math.max(Math.ceil(20 * theme.pxPerMm), 56 * theme.unit)
    readonly property real widePin: theme.pin * 1.9

    // Keys of the keyboard: no larger than a hand wants them, in px
    readonly property real highestKey: 34 * theme.pxPerMm
    readonly property real widestKey: 48 * theme.pxPerMm

    // Controls and rows: least heights, in px
    readonly property real button: Math.max(theme.target, 104 * theme.unit)
    readonly property real field: Math.max(theme.target, 112 * theme.unit)
    readonly property real choice: Math.max(theme.target, 112 * theme.unit)
    readonly property real highestChoice: (theme.portrait ? 232 : 184) * theme.unit
    readonly property real tab: Math.max(theme.target, (theme.portrait ? 96 : 80) * theme.unit)
    readonly property real entryRow: Math.max(theme.target, 92 * theme.unit)
    readonly property real sectionRow: 172 * theme.unit
    readonly property real factRow: 196 * theme.unit
    readonly property real narrowFactRow: (theme.portrait ? 196 : 224) * theme.unit
    readonly property real subjectRow: 160 * theme.unit
    readonly property real nameRow: 164 * theme.unit
    readonly property real memberRow: (theme.portrait ? 392 : 260) * theme.unit
    readonly property real hitRow: 156 * theme.unit
    readonly property real milestoneRow: (theme.portrait ? 180 : 128) * theme.unit
    readonly property real recordRow: Math.max(theme.target, (theme.portrait ? 120 : 104) * theme.unit)
    readonly property real recordPanel: 640 * theme.unit
    readonly property real agreementPanel: (theme.portrait ? 1000 : 520) * theme.unit
    readonly property real registerRow: (theme.portrait ? 208 : 224) * theme.unit
    readonly property real ballotBar: (theme.portrait ? 176 : 136) * theme.unit
    readonly property real placeRow: 104 * theme.unit
    readonly property real statusRow: (theme.portrait ? 214 : 136) * theme.unit
    readonly property real comingRow: (theme.portrait ? 164 : 128) * theme.unit
    readonly property real besideRow: (theme.portrait ? 140 : 128) * theme.unit
    readonly property real figuresDoor: Math.max(theme.target, (theme.portrait ? 88 : 116) * theme.unit)
    readonly property real cutEntry: Math.max(theme.target, 144 * theme.unit)
    readonly property real figureBar: (theme.portrait ? 104 : 56) * theme.unit
    readonly property real door: 144 * theme.unit
    readonly property real momentRow: (theme.portrait ? 280 : 200) * theme.unit
    readonly property real toolRow: (theme.portrait ? 276 : 232) * theme.unit
    readonly property real channelRow: (theme.portrait ? 200 : 192) * theme.unit
    readonly property real restingRow: 120 * theme.unit
    readonly property real doubtRow: (theme.portrait ? 172 : 148) * theme.unit
    readonly property real paragraphRow: theme.text * theme.leading * (theme.portrait ? 9 : 8)
    readonly property real posterDoor: (theme.portrait ? 320 : 232) * theme.unit
    readonly property real cardDoor: (theme.portrait ? 160 : 124) * theme.unit
    readonly property real councilHead: (theme.portrait ? 824 : 260) * theme.unit
    readonly property real attractFoot: (theme.portrait ? 220 : 168) * theme.unit
    readonly property real ideaField: 640 * theme.unit
    readonly property real themeCount: (theme.portrait ? 100 : 88) * theme.unit
    readonly property real wayOn: Math.max(theme.target, (theme.portrait ? 132 : 104) * theme.unit)
    readonly property real quizAnswer: Math.max(theme.target, (theme.portrait ? 208 : 192) * theme.unit)

    // Widths, in px
    readonly property real yearColumn: 300 * theme.unit
    readonly property real countColumn: 240 * theme.unit
    readonly property real momentMark: 88 * theme.unit
    readonly property real markColumn: 208 * theme.unit
    readonly property real letterColumn: 104 * theme.unit
    readonly property real agreementColumn: 240 * theme.unit
    readonly property real totalColumn: 144 * theme.unit
    readonly property real detailLabel: 200 * theme.unit
    readonly property real comingYear: 208 * theme.unit
    readonly property real cutNumber: 336 * theme.unit
    readonly property real pagerRoom: 760 * theme.unit

    // Type: families, and sizes in px
    readonly property string fontDisplay: "Manrope"
    readonly property string fontText: "Source Sans Pro"
    readonly property real capsDisplay: 0.72
    readonly property real capsText: 0.66
    readonly property real caption: theme.raised(24, 5, theme.capsText)
    readonly property real text: theme.raised(34, 7.3, theme.capsText)
    readonly property real lead: theme.text * 42 / 34
    readonly property real label: theme.raised(36, 7.3, theme.capsText)
    readonly property real subheading: theme.raised(44, 7.3, theme.capsDisplay)
    readonly property real heading: theme.raised(64, 7.3, theme.capsDisplay)
    readonly property real title: theme.raised(104, 7.3, theme.capsDisplay)
    readonly property real tileNumber: theme.raised(132, 7.3, theme.capsDisplay)
    readonly property real rowNumber: theme.raised(96, 7.3, theme.capsDisplay)
    readonly property real heroNumber: 420 * theme.unit
    readonly property real posterNumber: (theme.portrait ? 280 : 230) * theme.unit
    readonly property real quizQuestion: theme.raised(theme.portrait ? 84 : 72, 7.3, theme.capsDisplay)
    readonly property real quizNumber: theme.raised(theme.portrait ? 116 : 96, 7.3, theme.capsDisplay)
    readonly property real leading: 46 / 34
    readonly property real leadingCaption: 32 / 24
    readonly property real leadingLead: 54 / 42
    readonly property real leadingHeading: 68 / 64
    readonly property real leadingTitle: 1
    readonly property real leadingClose: 1.18
    readonly property real leadingMap: 1.06
    readonly property real digitGap: 0.16

    // Motion, in ms
    readonly property int slide: 240

    // Colour
    readonly property color paper: "#FAF6EE"
    readonly property color ink: "#16161A"
    readonly property color white: "#FFFFFF"
    readonly property color transparent: "#00000000"
    readonly property color land: "#ECE5D5"
    readonly property color hatch: "#CDC2A9"
    readonly property color water: "#B8D2E6"
    readonly property color action: "#B3124F"
    readonly property color actionInk: "#FFFFFF"
    readonly property color invitation: "#FFC933"
    // The one bar in colour among those of ink, which frames it.
    readonly property color emphasis: "#FFC933"

    // A chapter is number + shape + colour; index 0 stands for what isn't a chapter: ink on paper.
    readonly property list<color> blocks: ["#FAF6EE", "#1546A0", "#B8231A", "#0A6345", "#6B2A86"]
    readonly property list<color> accents: ["#16161A", "#FFC933", "#FFD0DA", "#FFC933", "#FFB27A"]
    readonly property list<color> seconds: ["#D8CDB4", "#9CC3FF", "#FF8A75", "#7FD1AE", "#D9A8F0"]

    function block(chapter: int): color {
        return theme.blocks[chapter];
    }

    function blockInk(chapter: int): color {
        return chapter === 0 ? theme.ink : theme.white;
    }

    function accent(chapter: int): color {
        return theme.accents[chapter];
    }

    function second(chapter: int): color {
        return theme.seconds[chapter];
    }

    function numeralOnPaper(chapter: int): color {
        return chapter === 0 ? theme.ink : theme.blocks[chapter];
    }

    // Font size in px whose capitals are at least `floorMm` high, and at least `size` px on a 1080 px wide panel.
    function raised(size: real, floorMm: real, caps: real): real {
        return Math.max(size * theme.unit, Math.ceil(floorMm * theme.pxPerMm / caps));
    }
}
