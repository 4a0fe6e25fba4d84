.pragma library

// How high a page's sheet must be for nothing on it to lie over something else, and where it may be cut into screens.
// An item is asked for what it is: `text` (words), `words` too (a heading), `tapped` (a control), `decoration`, `solid`
// (looked at from outside only), `together` (not cut), `apart` (none of its items is cut), `leftOut` (px of what it leaves
// out for want of room) and `shows` (which part it shows of `showsOf`, from `listTop` on).

// Part of a line's letters' size, at its top and its foot, that has no ink.
const LEADING = 0.2;
const SLACK = 3;
// Two things that touch are apart by less than this.
const TOUCH = 0.7;

// Let columns, rows and grids lay themselves out now, those within first.
function layOut(item) {
    for (const child of item.children)
        if (child.visible)
            layOut(child);
    if (item.forceLayout)
        item.forceLayout();
}

// Return what can be read or touched below an item, as boxes in its coordinates; a control holds its words.
function leaves(item) {
    const found = item.leftOut > 0 ? [{ "missing": item.leftOut }] : [];
    gather(item, 0, 0, null, found);
    return found;
}

function gather(item, x, y, control, found) {
    for (const child of item.children) {
        if (!child.visible || child.opacity === 0 || child.decoration || child.width === 0 && child.height === 0 && child.children.length === 0)
            continue;
        const left = x + child.x, top = y + child.y;
        let within = control;
        if (child.leftOut > 0)
            found.push({ "missing": child.leftOut });
        if (child.tapped && child.enabled) {
            within = { "control": control, "words": false, "left": left, "top": top, "right": left + child.width, "bottom": top + child.height, "head": top, "foot": top + child.height, "edge": child.deadEdge ?? 0 };
            found.push(within);
        } else if (child.text && child.contentHeight > 0) {
            const room = child.width - child.contentWidth;
            const start = left + room * (child.horizontalAlignment === 4 ? 0.5 : child.horizontalAlignment === 2 ? 1 : 0);
            const edge = LEADING * child.font.pixelSize;
            found.push({ "control": control, "words": true, "left": start, "top": top + edge, "right": start + child.contentWidth, "bottom": top + child.height - edge, "head": top, "foot": top + child.height, "heading": Boolean(child.words) });
        }
        if (child.solid || child.together || item.apart)
            found.push({ "whole": !child.solid, "solid": child.solid, "left": left, "top": top, "right": left + child.width, "bottom": top + child.height, "head": top, "foot": top + child.height });
        if (!child.solid)
            gather(child, left, top, within, found);
    }
}

// Return how much of a page lies over something else, leaves it, is lower than a target or is left out: px, 0 where all
// is well. `height` is the page's, `least` that of a target.
function faults(found, height, least) {
    let sum = 0;
    const seen = found.filter(box => !box.whole && !box.solid);
    const boxes = seen.filter(box => !box.missing).sort((one, other) => one.top - other.top);
    for (const box of seen) {
        sum += box.missing || Math.max(0, box.bottom - height - SLACK) + Math.max(0, -SLACK - box.top);
        if (!box.missing && !box.words)
            sum += Math.max(0, least + 2 * box.edge - (box.bottom - box.top) - SLACK);
        else if (box.words && box.control)
            sum += Math.max(0, box.bottom - box.control.bottom) + Math.max(0, box.control.top - box.top);
    }
    for (let i = 0; i < boxes.length; i++) {
        for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom - SLACK; j++) {
            const one = boxes[i], other = boxes[j];
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            if (across > SLACK && one.control !== other && other.control !== one && (!one.control || one.control !== other.control || one.words && other.words))
                sum += Math.min(one.bottom, other.bottom) - other.top;
        }
    }
    return sum;
}

// Return where each screen of a sheet begins: a screen holds as much as fits, ends above what would be cut, which begins
// the next, and never ends with a heading. Where nothing follows for a while, the next begins with what comes then.
function stops(found, height, room) {
    const boxes = found.filter(box => !box.missing && !box.control);
    const last = Math.max(...boxes.map(box => box.foot));
    const begins = [0];
    for (let end = room; end < height - TOUCH && last > end + TOUCH; end = begins[begins.length - 1] + room) {
        const start = begins[begins.length - 1];
        let cut = end;
        for (let above = cutAbove(boxes, start, cut, room); above < cut; above = cutAbove(boxes, start, cut, room))
            cut = above;
        const next = Math.min(...boxes.filter(box => box.foot > cut + TOUCH).map(box => box.head));
        begins.push(Math.round(next > cut + room / 4 ? next - room / 24 : cut));
    }
    return begins;
}

// Return where to cut rather than at `cut`: above what is cut there, or above the heading that would end the screen.
function cutAbove(boxes, start, cut, room) {
    let above = cut;
    for (const box of boxes) {
        // What is higher than a screen is cut all the same, and a group of words that would leave the screen half empty.
        const least = box.whole ? room * 0.4 : TOUCH;
        if (box.head < cut - TOUCH && box.foot > cut + TOUCH && box.head > start + least && box.foot - box.head <= room)
            above = Math.min(above, box.head);
    }
    if (above < cut)
        return above;
    const before = boxes.filter(box => box.foot <= cut + TOUCH);
    const foot = Math.max(...before.map(box => box.foot));
    const ending = before.find(box => box.heading && box.foot > foot - TOUCH && box.head > start + room / 4);
    return ending ? ending.head : cut;
}

// Return the items below an item that show a part of something at a time, with where that begins.
function turning(item, y = 0) {
    const found = [];
    for (const child of item.children) {
        if (!child.visible)
            continue;
        if (child.shows !== undefined)
            found.push({ "item": child, "of": child.showsOf, "shows": child.shows, "head": y + child.y + (child.listTop ?? 0) });
        else
            found.push(...turning(child, y + child.y));
    }
    return found;
}

// Return the one of them that was turned since, where they are the same; else undefined.
function turned(before, now) {
    const same = before.length === now.length && now.every((one, index) => one.item === before[index].item && one.of === before[index].of);
    return same ? now.find((one, index) => one.shows !== before[index].shows) : undefined;
}
