.pragma library

// The controls of what is on screen, in reading order; each is an item with `name` and `tapped`. What says `walkless` is
// left out.

// Return those below `root` that can be touched in it now, from top to bottom, left to right.
function controls(root) {
    const found = [];
    if (root)
        gather(root, root, found);
    return found.sort((one, other) => Math.abs(one.y - other.y) > one.item.height / 2 ? one.y - other.y : one.x - other.x).map(entry => entry.item);
}

function gather(root, item, found) {
    for (const child of item.children) {
        if (!child.visible || !child.enabled || child.walkless)
            continue;
        if (child.tapped && child.name && shown(root, child)) {
            const place = child.mapToItem(root, 0, 0);
            found.push({ "item": child, "x": place.x, "y": place.y });
        }
        gather(root, child, found);
    }
}

// Whether the middle of an item lies in everything that clips it.
function shown(root, item) {
    for (let above = item.parent; above; above = above.parent) {
        const middle = item.mapToItem(above, item.width / 2, item.height / 2);
        if ((above.clip || above === root) && (middle.x < 0 || middle.y < 0 || middle.x > above.width || middle.y > above.height))
            return false;
        if (above === root)
            return true;
    }
    return false;
}
