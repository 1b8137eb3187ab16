/** Says to a screen reader what has come about in the page, once; undefined or "" takes it back in silence. */
export type Announce = (text: string | undefined) => void;

/** Makes the place from which it is read: one that is there from the beginning, since what comes with its text is not read. */
export function createAnnouncer(): Announce {
  const place = document.createElement("div");
  place.className = "unseen";
  place.setAttribute("role", "status");
  document.body.append(place);
  return (text = "") => {
    if (place.textContent !== text) place.textContent = text;
  };
}
