/** The match in one line. */
import { Fragment, h, memo } from "runtime";
import { isChance, minute, score } from "./football.js";
import { sentence } from "./parts.jsx";
import { strip } from "./strip.js";

const percent = (at) => `${at / 100}%`;
/** A height in the type size of a label (12) or of the page (16), in em. */
const em = (height, size) => `${Number((height / (size * 10)).toFixed(3))}em`;
const Bar = (name, [x1, x2], y1, y2 = y1) => (
  <line x1={percent(x1)} x2={percent(x2)} y1={em(y1, 16)} y2={em(y2, 16)} class={name} />
);
const Axis = (at, anchor, text) => (
  <text x={percent(at)} y="8em" text-anchor={anchor} class="tl-st-axis">
    {text}
  </text>
);
const Band = ({ from, to, score: goals, side }) => (
  <Fragment key={`band-${from}`}>
    <rect
      x={percent(from)}
      width={percent(to - from)}
      y={em(300, 16)}
      height={em(200, 16)}
      class={`tl-st-band tl-${side}`}
    />
    {to - from >= 1200 && (
      <text
        text-anchor="middle"
        x={percent((from + to) >> 1)}
        y={em(445, 12)}
        class={`tl-st-score tl-${side}`}
      >
        {score(goals)}
      </text>
    )}
  </Fragment>
);
const Rings = ({ key, side, at, within, count, level }) => {
  const y = (row) => (side === "home" ? Math.max(0, 250 - 95 * (level + row)) : 550 + 95 * (level + row));
  const name = `tl-st-ring tl-${side} tl-${within ? "unknown" : "known"}`;
  const rows = count > 3 ? [0] : [...Array(count).keys()];
  return (
    <Fragment key={key}>
      {within && Bar(`tl-st-rail tl-${side}`, within, y(0))}
      {rows.map((row) => (
        <circle cx={percent(at)} cy={em(y(row), 16)} r={em(35, 16)} class={name} />
      ))}
      {count > 3 && (
        <svg x={percent(at)} y="0" width="1" height="1" overflow="visible">
          <text x={em(70, 12)} y={em(y(0) + 40, 12)} class="tl-st-count">
            {count}
          </text>
        </svg>
      )}
    </Fragment>
  );
};
const Goal = ({ event, side, at }, names) => {
  const [middle, stem, hit] = side === "home" ? [130, 300, 0] : [670, 500, 360];
  const name = names.player(event.player);
  return (
    <a
      key={event.id}
      href={`#tl-${event.id}`}
      aria-label={`${name} ${minute(event)}, Goal`}
      class={`tl-st-goal tl-${side}`}
    >
      <svg x={percent(at)} y="0" width="1" height="1" overflow="visible">
        <rect x="-22" width="44" y={em(hit, 16)} height={em(440, 16)} class="tl-st-hit" />
        <line y1={em(middle, 16)} y2={em(stem, 16)} class="tl-st-stem" />
        <circle r={em(100, 16)} cy={em(middle, 16)} class="tl-st-disc" />
        <svg
          y={em(middle - 80, 16)}
          overflow="visible"
          width="1em"
          height="1em"
          viewBox="8 0 16 16"
          class="tl-st-ball"
        >
          <use href="#tl-i-ball" width="16" height="16" />
        </svg>
        <text x={em(140, 12)} y={em(middle + 45, 12)} text-anchor="start" class="tl-st-label">
          {name} <tspan class="tl-st-min">{minute(event)}</tspan>
        </text>
      </svg>
    </a>
  );
};
/** The line of the playhead and the pill with its label, at the end of the match. */
const Playhead = () => {
  const capsule = (name, width, height) => (
    <rect
      x={`-${em(width / 2, 16)}`}
      y={em(920 - height / 2, 16)}
      width={em(width, 16)}
      height={em(height, 16)}
      rx={em(height / 2, 16)}
      class={name}
    />
  );
  return (
    <g aria-hidden="true" class="tl-rw tl-rw-head tl-rw-now">
      {Bar("tl-rw-line", [10000, 10000], 0, 820)}
      <svg x="100%" y="0" width="1" height="1" overflow="visible">
        <g class="tl-rw-pill tl-rw-end">
          {capsule("tl-rw-back", 430, 200)}
          {capsule("tl-rw-ring", 510, 280)}
          <svg x={`-${em(165, 16)}`} y={em(880, 16)} width={em(60, 16)} height={em(80, 16)} viewBox="0 0 6 8">
            <path d="M6 0v8L0 4z" />
          </svg>
          <text x={em(40, 12)} y={em(965, 12)} text-anchor="middle">
            FT
          </text>
        </g>
      </svg>
    </g>
  );
};
/** Small numbers in words. */
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const chances = (count) => `${WORDS[count] ?? count} ${count === 1 ? "chance" : "chances"}`;

export const Strip = memo(({ document, names }) => {
  const { events, match } = document;
  const { ticks, bands, goals, rings, stops } = strip(document);
  const sides = [match.home, match.away];
  const counted = sides.map(
    (team) =>
      `${names.team(team).name}: ${chances(events.filter((event) => isChance(event) && event.team === team).length)}.`,
  );
  return (
    <figure part="strip" class="tl-st">
      <div aria-hidden="true" class="tl-st-lanes">
        {sides.map((team) => (
          <span class={`tl-${names.side(team)}`}>{names.team(team).code}</span>
        ))}
      </div>
      <svg
        width="100%"
        height="6.25em"
        role="group"
        aria-label={`${sentence(document, names)} Minute by minute. ${counted.join(" ")}`}
        class="tl-st-plot"
      >
        <g aria-hidden="true">
          {ticks.map(({ at }) => Bar("tl-st-grid", [at, at], 20, 780))}
          {Axis(0, "start", "0")}
          {ticks.map(({ minute, at }) => Axis(at, "middle", minute))}
          {Axis(5000, "middle", "HT")}
          {Axis(10000, "end", "FT")}
          <Fragment>{bands.map(Band)}</Fragment>
          <Fragment>{rings.map(Rings)}</Fragment>
        </g>
        {Playhead()}
        <Fragment>{goals.map((goal) => Goal(goal, names))}</Fragment>
      </svg>
      <input
        value={stops.at(-1)}
        part="rewind"
        type="range"
        min="0"
        max="100000"
        aria-label="Rewind"
        aria-valuetext="Full time"
        data-stops={stops.join(" ")}
        data-at={stops.length - 1}
        class="tl-rw tl-rw-slider"
      />
      <figcaption>
        <span>The bar shows who led.</span>{" "}
        {rings.some((one) => one.within) && (
          <span>
            <svg aria-hidden="true" viewBox="0 0 24 10" class="tl-st-key">
              <line x2="24" y1="5" y2="5" class="tl-st-rail" />
              <circle cx="12" cy="5" r="3.5" class="tl-st-ring tl-unknown" />
            </svg>{" "}
            Chance; exact minute unknown
          </span>
        )}{" "}
        {rings.some((one) => !one.within) && (
          <span>
            <svg aria-hidden="true" viewBox="0 0 24 10" class="tl-st-key">
              <circle cx="12" cy="5" r="3.5" class="tl-st-ring tl-known" />
            </svg>{" "}
            Chance
          </span>
        )}
      </figcaption>
    </figure>
  );
});
