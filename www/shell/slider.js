// @ts-check
/** The slider on the strip. Its positions are places on the strip, and its stops are the moments of the match. */

/**
 * Writes the index of the stop nearest to the slider's value into `data-at`, and returns whether it is another one. A slider
 * that rests moves to its stop. A key moves it by one or by a tenth of its 100,000 positions, so it may still be nearest to
 * the stop that it leaves: it then goes on to the next one.
 * @param {HTMLInputElement} slider @param {boolean} rests
 */
export function snap(slider, rests) {
  const stops = (slider.dataset.stops ?? "").split(" ").map(Number);
  const before = Number(slider.dataset.at);
  const offTo = (/** @type {number} */ at) => slider.valueAsNumber - (stops[at] ?? Infinity);
  let nearest = before;
  for (const at of stops.keys()) if (Math.abs(offTo(at)) < Math.abs(offTo(nearest))) nearest = at;
  const off = offTo(nearest);
  if (rests) {
    const next = nearest + Math.sign(off);
    if (nearest === before && /^-?10*$/.test(`${off}`) && next in stops) nearest = next;
    slider.value = `${stops[nearest]}`;
  }
  slider.dataset.at = `${nearest}`;
  return nearest !== before;
}
