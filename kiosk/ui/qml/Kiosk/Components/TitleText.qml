import QtQuick
import Kiosk.Theme

// Title of a page, set tight; shrinks to its smallest size rather than break a word.
HeadingText {
    size: Theme.title
    font.weight: Font.ExtraBold
    font.letterSpacing: -0.025 * size
    lineHeight: size * Theme.leadingTitle
}
