/**
 * Makes the children of an element say what others say, and leaves standing what stays: the focus, what is selected, how far
 * something is scrolled and where a screen reader reads are not lost to an edit elsewhere. What a person has typed and
 * not yet sent stays, too.
 *
 * @param wanted the children as they are to be; what is new of them is moved
 */
export function patchChildren(target: Element, wanted: ParentNode & Node): void {
  const standing = new Map<string, ChildNode[]>();
  for (const child of target.childNodes) {
    const key = keyOf(child);
    const same = standing.get(key);
    if (same) same.push(child);
    else standing.set(key, [child]);
  }
  const pairs = [...wanted.childNodes].map(
    (child) => [taken(standing.get(keyOf(child)), child), child] as const,
  );
  for (const left of standing.values()) for (const gone of left) gone.remove();
  let next = target.firstChild;
  for (const [stays, child] of pairs) {
    const kept = stays ?? child;
    if (kept === next) next = next.nextSibling;
    else target.insertBefore(kept, next);
    if (stays !== undefined) patchNode(stays, child);
  }
}

/** Of several records that are called the same, the one that says the same, else the first: one of them may have gone. */
function taken(standing: ChildNode[] | undefined, child: ChildNode): ChildNode | undefined {
  const isRecord = child instanceof Element && child.hasAttribute("data-at");
  if (standing === undefined || standing.length < 2 || !isRecord) return standing?.shift();
  const text = child.textContent;
  const at = standing.slice(0, nearby).findIndex((one) => one.textContent === text);
  return standing.splice(Math.max(0, at), 1)[0];
}

/** So many are looked at, so that a long list of those that all say something else takes no longer. */
const nearby = 8;

/** What makes an element the same from one state of a page to the next: the first that it has of these, else its class. */
const names = [
  "data-item",
  "data-fold",
  "data-control",
  "data-row",
  "data-at",
  "data-act",
  "data-picture",
  "id",
  "class",
];

function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  const name = names.find((one) => node.hasAttribute(one));
  const value = node.getAttribute(name ?? "class");
  return `${node.nodeName} ${name} ${name === "data-at" ? recordIn(node) : value}`;
}

/** A record is known by what it is called: its number is another one as soon as one before it goes. */
function recordIn(place: Element): string {
  return (place.querySelector("th") ?? place).textContent.slice(0, 80);
}

function patchNode(stays: ChildNode, wanted: ChildNode): void {
  if (!(stays instanceof Element && wanted instanceof Element)) {
    if (stays.nodeValue !== wanted.nodeValue) stays.nodeValue = wanted.nodeValue;
    return;
  }
  const wasTold = stays.getAttribute("value");
  // Before its choices are moved.
  const value = wanted instanceof HTMLSelectElement ? wanted.value : "";
  patchAttributes(stays, wanted);
  patchChildren(stays, wanted);
  if (stays instanceof HTMLSelectElement) stays.value = value;
  if (!(stays instanceof HTMLInputElement && wanted instanceof HTMLInputElement)) return;
  stays.checked = wanted.checked;
  const isBeingTyped = stays === document.activeElement && wasTold === wanted.getAttribute("value");
  if (!isBeingTyped && stays.type === "text") stays.value = wanted.value;
}

/** Which of several is the stop of the Tab key, and what a record is opened by, the page says by itself. */
const own = new Set(["tabindex", "aria-keyshortcuts"]);

function patchAttributes(stays: Element, wanted: Element): void {
  for (const { name } of [...stays.attributes])
    if (!own.has(name) && !wanted.hasAttribute(name)) stays.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (!own.has(name) && stays.getAttribute(name) !== value) stays.setAttribute(name, value);
}
