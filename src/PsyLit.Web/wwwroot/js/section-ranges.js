// A section's characters by number, as ranges: the server counts the same ones, because numbers and signs come from the stylesheet.
export function readable(element) {
  const nodes = [];
  const starts = [];
  let length = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
    starts.push(length);
    length += walker.currentNode.data.length;
  }

  // The node that holds a character; an end belongs to the node before it.
  const at = (place, isEnd) => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] < place || (!isEnd && starts[middle] === place)) low = middle;
      else high = middle - 1;
    }
    return [nodes[low], Math.min(place - starts[low], nodes[low].data.length)];
  };
  return {
    element,
    range(start, end) {
      if (nodes.length === 0) return null;
      const range = new Range();
      range.setStart(...at(start, false));
      range.setEnd(...at(end, true));
      return range;
    },
  };
}
