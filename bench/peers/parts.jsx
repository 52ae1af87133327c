/** Code that several parts share, and the layout around them. Preact and plain markup use the same views. */
import { Fragment, h } from "runtime";
import { score } from "./football.js";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const Icon = (name) => (
  <svg aria-hidden="true" class="tl-ic">
    <use href={`#tl-i-${name}`} />
  </svg>
);
export const Spoken = (text) => <span class="tl-sr">{text}</span>;
/** The date in the venue's time: "Wed 27 Nov 2019". */
export const date = (time) => {
  const day = new Date(`${time.slice(0, 10)}T00:00Z`);
  return `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
};
/** The reader's local time, if it differs from the venue's. */
export const yourTime = (time) => {
  if (Date.parse(time.slice(0, 16)) === Date.parse(time)) return "";
  const at = new Date(time);
  const [day, month] = [DAYS[at.getDay()], MONTHS[at.getMonth()]];
  const clock = [at.getHours(), at.getMinutes()].map((figure) => String(figure).padStart(2, "0")).join(":");
  return `${day} ${at.getDate()} ${month}, ${clock} your time`;
};
/** Radio buttons in a row. */
export const Segments = (name, legend, kind, choices, chosen, extra = "") => (
  <form method="dialog" class="tl-choice">
    <fieldset class={`tl-seg${extra}`}>
      <legend class="tl-sr">{legend}</legend>
      {choices.map(([value, label, count]) => (
        <label>
          <input
            type="radio"
            name={name}
            value={value}
            data-action={`${kind}:${value}`}
            checked={value === chosen}
          />
          <span>
            {label}
            {count === undefined ? (
              ""
            ) : (
              <Fragment>
                {" "}
                <i>{count}</i>
              </Fragment>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  </form>
);

/** A summary of the match in one sentence. */
export const sentence = ({ match }, names) =>
  `${names.team(match.home).name} ${match.score[0]}, ${names.team(match.away).name} ${match.score[1]}. Full time; ${score(match.halfTime)} at half-time.`;

/** The layout of all parts. */
export const Frame = ({ document, names, parts }) => {
  const { match } = document;
  const [home, away] = [names.team(match.home).name, names.team(match.away).name];
  return (
    <section
      part="base"
      lang="en"
      dir="ltr"
      id="tl"
      aria-label={`Match centre: ${home} ${match.score[0]}, ${away} ${match.score[1]}`}
      class="tl"
    >
      <svg
        aria-hidden="true"
        width="0"
        height="0"
        class="tl-sheet"
        dangerouslySetInnerHTML={{ __html: document["x-peer"].icons }}
      />
      <div class="tl-body">
        {parts.header}
        {parts.strip}
        <nav
          id="tl-parts"
          aria-label="Parts of the match centre"
          aria-labelledby="tl-parts tl"
          class="tl-jump"
        >
          <a href="#tl-story">Story</a>
          <a href="#tl-table">Table</a>
          <a href="#tl-next">What next</a>
        </nav>
        <div class="tl-cols">
          {parts.story}
          <div class="tl-side">{parts.table}</div>
        </div>
        {parts.next}
      </div>
    </section>
  );
};
