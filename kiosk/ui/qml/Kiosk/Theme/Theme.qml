pragma Singleton

import QtQuick
import Kiosk.Display

// Colours, sizes and durations, named by what they mean; the only place for literal ones.
// Sizes are px at 1080×1920 times `unit`; reading text, labels, captions and targets are then raised to their floors in
// millimetres of the declared panel (EN 301 549, 5.1.4; Colle & Hiszem 2004).
QtObject {
    id: theme

    // What the visitor has set; Main hands on the visit's comfort, and the defaults between two visits.
    property real textScale: 1
    property string contrast: "normal"
    property bool calm: false
    property bool reach: false
    // Whether pages are fitted anew: with larger text, or above the band of the controls.
    readonly property bool reflow: theme.textScale > 1 || theme.reach

    // Fitted anew in an upright panel's width, at whatever size.
    readonly property bool narrow: theme.reflow && (theme.slim || !theme.large)

    // Reading text takes the whole factor, headings and words on controls grow to 1.3 ×, numerals don't. Rows grow with
    // their lines (`lines`), with lines that break sooner too (`wraps`), or with a heading and a line (`headed`).
    // Larger text at all on a lying panel, whose two columns would be narrow and couldn't be cut into screens.
    readonly property bool large: theme.textScale >= (Display.width > Display.height ? 1.25 : 1.5)
    // Large on an upright panel: one thing to a row.
    readonly property bool slim: theme.large && (Display.height > Display.width || theme.reach)
    readonly property real growth: Math.min(theme.textScale, 1.3)
    readonly property real lines: theme.textScale
    readonly property real wraps: Math.pow(theme.textScale, theme.large && !theme.slim ? 0.75 : 1.25)
    readonly property real headed: Math.pow(theme.textScale, 0.5)

    // Glass
    readonly property real unit: Math.min(Display.width, Display.height) / 1080
    // Whether pages are laid out in one column: on an upright panel, and where text is so large that two would be narrow.
    readonly property bool portrait: theme.large || theme.reach || Display.height > Display.width
    readonly property real pxPerMm: Display.pxPerMm

    // Share of a lying panel's width that the page keeps beside the controls within reach.
    readonly property real besideReach: 0.62

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
    readonly property real cockpitTab: Math.ceil(20 * theme.pxPerMm) + 2 * Math.max(theme.deadEdge, theme.space8)

    // Pins of the map: the side, and the width of one that stands for several places
    readonly property real pin: Math.max(Math.ceil(20 * theme.pxPerMm), 56 * theme.unit)
    readonly property real widePin: theme.pin * 1.9

    // Keys of the keyboard: no larger than a hand wants them, in px
    readonly property real highestKey: 34 * theme.pxPerMm
    readonly property real widestKey: 48 * theme.pxPerMm

    // Controls and rows: least heights, in px
    readonly property real button: Math.max(theme.target, 104 * theme.unit)
    readonly property real field: Math.max(theme.target, 112 * theme.unit, theme.lead * theme.leadingLead + 2 * theme.space24)
    readonly property real choice: Math.max(theme.target, 112 * theme.unit * theme.growth)
    readonly property real highestChoice: (theme.portrait ? 232 : 184) * theme.unit * theme.growth
    readonly property real tab: Math.max(theme.target, (theme.portrait ? 96 : 80) * theme.unit)
    readonly property real entryRow: Math.max(theme.target, 92 * theme.unit * theme.wraps)
    readonly property real sectionRow: Math.max(172 * theme.unit * theme.headed, theme.titled(3) + theme.text * theme.leading)
    readonly property real factRow: 196 * theme.unit * theme.wraps
    readonly property real narrowFactRow: (theme.portrait ? 196 : 224) * theme.unit * theme.wraps
    readonly property real subjectRow: 160 * theme.unit * theme.wraps
    readonly property real deckRow: Math.max((theme.portrait ? 176 : 200) * theme.unit * theme.wraps, theme.titled(4))
    readonly property real delegationRow: (theme.portrait ? 272 : 248) * theme.unit * theme.wraps
    readonly property real nameRow: 164 * theme.unit * theme.wraps
    readonly property real memberRow: (theme.portrait ? 392 : 260) * theme.unit * theme.wraps
    readonly property real hitRow: 156 * theme.unit * theme.wraps
    readonly property real milestoneRow: (theme.portrait ? 180 : 128) * theme.unit * theme.wraps
    readonly property real recordRow: Math.max(theme.target, (theme.portrait ? 120 : 104) * theme.unit * theme.wraps)
    readonly property real recordPanel: 640 * theme.unit * theme.wraps
    readonly property real agreementPanel: (theme.portrait ? 1000 : 520) * theme.unit * theme.wraps
    readonly property real registerRow: (theme.portrait ? 208 : 224) * theme.unit * theme.wraps
    readonly property real proxyRow: (theme.slim ? 2 : 1) * Math.max(theme.target, 2 * theme.text * theme.leading + theme.space24)
    readonly property real ballotBar: (theme.portrait ? 176 : 136) * theme.unit * theme.growth
    readonly property real placeRow: 104 * theme.unit * theme.wraps
    readonly property real statusRow: (theme.portrait ? 214 : 136) * theme.unit * theme.wraps
    readonly property real comingRow: (theme.portrait ? 164 : 128) * theme.unit * theme.wraps
    readonly property real besideRow: (theme.portrait ? 140 : 128) * theme.unit * theme.wraps
    readonly property real figuresDoor: Math.max(theme.target, (theme.portrait ? 88 : 116) * theme.unit * theme.growth)
    readonly property real cutEntry: Math.max(theme.target, 144 * theme.unit * theme.wraps, theme.narrow ? theme.tileNumber * theme.capsDisplay + 3 * theme.text * theme.leading + theme.space24 : 0)
    readonly property real figureBar: (theme.portrait ? 104 : 56) * theme.unit
    readonly property real door: 144 * theme.unit * theme.headed
    readonly property real momentRow: (theme.portrait ? 280 : 200) * theme.unit * theme.wraps
    readonly property real toolRow: (theme.portrait ? 276 : 232) * theme.unit * theme.wraps
    readonly property real channelRow: (theme.portrait ? 200 : 192) * theme.unit * theme.wraps
    readonly property real restingRow: Math.max(120 * theme.unit * theme.wraps, theme.titled(3))
    readonly property real doubtRow: (theme.portrait ? 172 : 148) * theme.unit * theme.wraps
    readonly property real healthRow: (theme.portrait ? 232 : 248) * theme.unit * theme.wraps
    readonly property real paragraphRow: theme.text * theme.leading * (theme.portrait ? 9 : 8)
    readonly property real posterDoor: (theme.portrait ? 320 : 232) * theme.unit * theme.growth
    readonly property real cardDoor: (theme.portrait ? 160 : 124) * theme.unit * theme.growth
    readonly property real councilHead: (theme.portrait ? 824 : 260) * theme.unit * theme.growth
    readonly property real attractFoot: (theme.portrait ? 220 : 168) * theme.unit
    readonly property real ideaField: 640 * theme.unit
    readonly property real themeCount: (theme.portrait ? 100 : 88) * theme.unit * theme.wraps
    readonly property real wayOn: Math.max(theme.target, (theme.portrait ? 132 : 104) * theme.unit * theme.growth)
    readonly property real quizAnswer: Math.max(theme.target, (theme.portrait ? 208 : 192) * theme.unit)

    // Widths, in px
    readonly property real yearColumn: 300 * theme.unit
    readonly property real countColumn: 240 * theme.unit
    readonly property real momentMark: 88 * theme.unit
    readonly property real markColumn: 208 * theme.unit * theme.growth
    readonly property real letterColumn: 104 * theme.unit * theme.growth
    readonly property real agreementColumn: 240 * theme.unit * theme.growth
    readonly property real totalColumn: 144 * theme.unit
    readonly property real codeColumn: 168 * theme.unit * theme.growth
    readonly property real detailLabel: 200 * theme.unit * theme.growth
    readonly property real comingYear: 208 * theme.unit * theme.growth
    readonly property real cutNumber: 336 * theme.unit
    readonly property real pagerRoom: 760 * theme.unit * theme.growth

    // Type: families, and sizes in px
    readonly property string fontDisplay: "Manrope"
    readonly property string fontText: "Source Sans Pro"
    readonly property real capsDisplay: 0.72
    readonly property real capsText: 0.66
    readonly property real caption: Math.max(theme.raised(24, 5, theme.capsText) * theme.textScale, theme.large ? theme.raised(24, 7.3, theme.capsText) : 0)
    readonly property real text: theme.raised(34, 7.3, theme.capsText) * theme.textScale
    readonly property real lead: theme.text * 42 / 34
    readonly property real label: theme.raised(36, 7.3, theme.capsText) * theme.growth
    readonly property real subheading: theme.raised(44, 7.3, theme.capsDisplay) * theme.growth
    readonly property real heading: theme.raised(64, 7.3, theme.capsDisplay) * theme.growth
    readonly property real title: theme.raised(104, 7.3, theme.capsDisplay) * theme.growth
    readonly property real tileNumber: theme.raised(132, 7.3, theme.capsDisplay)
    readonly property real rowNumber: theme.raised(96, 7.3, theme.capsDisplay)
    readonly property real heroNumber: 420 * theme.unit
    readonly property real posterNumber: (theme.portrait ? 280 : 230) * theme.unit
    readonly property real quizQuestion: theme.raised(theme.portrait ? 84 : 72, 7.3, theme.capsDisplay) * theme.growth
    // Read from four metres: capitals of 49 mm, where the panel has room for them; and the largest that a poster takes.
    readonly property real farMost: Math.max(Math.ceil(49 * theme.pxPerMm / theme.capsDisplay), 260 * theme.unit)
    readonly property real quizNumber: theme.raised(theme.portrait ? 116 : 96, 7.3, theme.capsDisplay)
    // The letters on the map are as large as its shapes allow, whatever the size of text; the list below it has that size.
    readonly property real mapText: theme.raised(34, 7.3, theme.capsText) * (theme.large && !theme.slim ? 0.885 : 1)
    readonly property real mapCaption: theme.raised(24, 5, theme.capsText)
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

    // Colour: three palettes, each drawn for itself. Strong is white and ink at 7:1 and more, accents are shapes only; dark
    // is light text on ink and dark text on light blocks, at 8:1 and more.
    readonly property bool strong: theme.contrast === "strong"
    readonly property bool dark: theme.contrast === "dark"
    readonly property color paper: theme.dark ? "#16161A" : theme.strong ? "#FFFFFF" : "#FAF6EE"
    readonly property color ink: theme.dark ? "#F4EFE4" : "#16161A"
    readonly property color transparent: "#00000000"
    // Large grounds with their words: ink by day; in the dark a tone that doesn't glare.
    readonly property color slab: theme.dark ? "#2B2B31" : "#16161A"
    readonly property color slabInk: theme.dark ? "#F4EFE4" : theme.strong ? "#FFFFFF" : "#FAF6EE"
    // The ground of a field to write in, and of a district.
    readonly property color entry: theme.dark ? "#2B2B31" : "#FFFFFF"
    readonly property color district: theme.dark ? "#16161A" : "#FFFFFF"
    // A code is dark on light whatever the palette, or no telephone reads it.
    readonly property color codeInk: "#16161A"
    readonly property color codePaper: "#FFFFFF"
    readonly property color land: theme.dark ? "#2B2B31" : "#ECE5D5"
    readonly property color hatch: theme.dark ? "#4A4A52" : "#CDC2A9"
    readonly property color water: theme.dark ? "#243B4D" : "#B8D2E6"
    readonly property color action: theme.dark ? "#FF8FB5" : theme.strong ? "#A80F48" : "#B3124F"
    readonly property color actionInk: theme.dark ? "#16161A" : "#FFFFFF"
    // Words that call, on a slab.
    readonly property color invitation: theme.strong ? "#FFFFFF" : "#FFC933"
    // The one bar in colour among those of ink, which frames it.
    readonly property color emphasis: "#FFC933"
    // What is cut from a block in ink.
    readonly property color shapeInk: "#16161A"

    // A chapter is number + shape + colour; index 0 stands for what isn't a chapter: ink on paper.
    readonly property list<color> dayBlocks: ["#FAF6EE", "#1546A0", "#B8231A", "#0A6345", "#6B2A86"]
    readonly property list<color> strongBlocks: ["#FFFFFF", "#1546A0", "#9A1B12", "#0A5A3E", "#6B2A86"]
    readonly property list<color> darkBlocks: ["#16161A", "#9CC3FF", "#FFB3C7", "#7FD1AE", "#FFB27A"]
    readonly property list<color> blocks: theme.dark ? theme.darkBlocks : theme.strong ? theme.strongBlocks : theme.dayBlocks
    readonly property list<color> dayAccents: ["#16161A", "#FFC933", "#FFD0DA", "#FFC933", "#FFB27A"]
    readonly property list<color> darkAccents: ["#F4EFE4", "#1546A0", "#9A1B12", "#0A5A3E", "#6B2A86"]
    readonly property list<color> accents: theme.dark ? theme.darkAccents : theme.dayAccents
    readonly property list<color> daySeconds: ["#D8CDB4", "#9CC3FF", "#FF8A75", "#7FD1AE", "#D9A8F0"]
    readonly property list<color> darkSeconds: ["#5C5747", "#FAF6EE", "#FAF6EE", "#FAF6EE", "#FAF6EE"]
    readonly property list<color> seconds: theme.dark ? theme.darkSeconds : theme.daySeconds

    // A palette as the panel shows it, whichever is in force.
    function samplePaper(contrast: string): color {
        return contrast === "dark" ? "#16161A" : contrast === "strong" ? "#FFFFFF" : "#FAF6EE";
    }

    function sampleInk(contrast: string): color {
        return contrast === "dark" ? "#F4EFE4" : "#16161A";
    }

    function block(chapter: int): color {
        return theme.blocks[chapter];
    }

    // Words on a chapter's block.
    function blockInk(chapter: int): color {
        return chapter === 0 ? theme.ink : theme.dark ? theme.paper : "#FFFFFF";
    }

    // A shape on a chapter's block.
    function accent(chapter: int): color {
        return theme.accents[chapter];
    }

    // Words and numerals set in the accent, where the palette lets accents carry text.
    function accentInk(chapter: int): color {
        return chapter === 0 || theme.dark || theme.strong ? theme.blockInk(chapter) : theme.accents[chapter];
    }

    function second(chapter: int): color {
        return theme.seconds[chapter];
    }

    function numeralOnPaper(chapter: int): color {
        return chapter === 0 ? theme.ink : theme.blocks[chapter];
    }

    // Px of a row whose title takes `lines` in larger words, one fewer where the row is wide; 0 at the usual size.
    function titled(lines: int): real {
        return theme.textScale > 1 ? (theme.narrow ? lines : lines - 1) * theme.subheading * theme.leadingHeading + theme.space40 : 0;
    }

    // Font size in px whose capitals are at least `floorMm` high, and at least `size` px on a 1080 px wide panel.
    function raised(size: real, floorMm: real, caps: real): real {
        return Math.max(size * theme.unit, Math.ceil(floorMm * theme.pxPerMm / caps));
    }
}
