.pragma library

// French headings don't end a line on an article, a preposition or a conjunction: it is bound to the word after it.
const SHORT = /(^|[\s(«])(à|au|aux|ce|ces|de|des|du|en|et|la|le|les|ma|on|ou|par|pour|sa|ses|son|sur|un|une)\s(?=\S)/gi;

function bound(words) {
    // Twice, since two short words in a row share the space between them.
    return words.replace(SHORT, "$1$2\u00a0").replace(SHORT, "$1$2\u00a0");
}
