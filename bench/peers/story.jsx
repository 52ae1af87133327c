/** The match minute by minute. */
import { Fragment, h, memo } from "runtime";
import { isGoal, minute, score, story } from "./football.js";
import { Icon, Segments, Spoken } from "./parts.jsx";

const KICKERS = {
  goal: "Goal",
  "shot-saved": "Shot saved",
  "shot-blocked": "Shot blocked",
  "shot-off-target": "Off target",
  "cleared-off-line": "Blocked on the line",
  chance: "Chance",
  yellow: "Yellow card",
  substitution: "Substitution",
  var: "VAR check",
};
const ICONS = {
  goal: "ball",
  "shot-saved": "save",
  "shot-blocked": "block",
  "shot-off-target": "wide",
  "cleared-off-line": "line",
  chance: "clear",
  yellow: "yellow",
  substitution: "swap",
  var: "var",
  note: "note",
};
const HINTS = {
  early: "early",
  "before-half-time": "near half-time",
  "half-time": "on the stroke of half-time",
  late: "late",
};

const Substitution = (event, names) => (
  <p class="tl-sy-words tl-sy-swap">
    <span class="tl-sy-on">
      {Icon("on")}
      {names.player(event.in)}
      {Spoken(" on,")}
    </span>{" "}
    <span class="tl-sy-off">
      {Icon("off")}
      {names.player(event.out)}
      {Spoken(" off")}
    </span>
    {event.reason === "injury" ? " (injured)" : ""}
  </p>
);
const Goal = ({ event, side, score: [home, away] }, names) => (
  <Fragment>
    <p class="tl-sy-goal">
      <span>{names.player(event.player)}</span>{" "}
      <bdi class="tl-sy-score">
        {side === "home" ? <b>{home}</b> : <span>{home}</span>}–
        {side === "away" ? <b>{away}</b> : <span>{away}</span>}
      </bdi>
    </p>
    {(event.assist || event.text) && (
      <p class="tl-sy-detail">
        {event.assist && <b>Assist: {names.player(event.assist)}.</b>}
        {event.assist && event.text ? " " : ""}
        {event.text && <span>{event.text}</span>}
      </p>
    )}
  </Fragment>
);

/** One entry of the story: a line. */
export const Line = memo(({ entry, names, fresh }) => {
  const { event, side, loudness, lead } = entry;
  const unknown = !event.minute;
  const team = names.team(event.team);
  return (
    <li
      id={`tl-${event.id}`}
      class={`tl-sy-line tl-${side} tl-${loudness}${unknown ? " tl-unknown" : ""}${fresh ? " tl-new" : ""} tl-lead-${lead}`}
    >
      {unknown ? (
        <span class="tl-sy-min tl-no">
          <span aria-hidden="true">–</span>
          {Spoken("minute unknown")}
        </span>
      ) : (
        <span class="tl-sy-min">{minute(event)}</span>
      )}
      <span class="tl-sy-disc">{Icon(ICONS[event.kind])}</span>
      <div class="tl-sy-text">
        {side !== "both" && (
          <p class="tl-sy-kicker">
            <abbr title={team.name} class="tl-sy-code">
              {team.code}
            </abbr>
            <span>{KICKERS[event.kind]}</span>
            {unknown && event.when && <span class="tl-sy-hint">{HINTS[event.when]}</span>}
          </p>
        )}
        {event.kind === "substitution" ? (
          Substitution(event, names)
        ) : isGoal(event) ? (
          Goal(entry, names)
        ) : (
          <p class="tl-sy-words">{event.text ?? (event.kind === "var" ? "The goal stands." : "")}</p>
        )}
      </div>
    </li>
  );
});
export const PeriodEnd = (item) => (
  <li key={item.key} class="tl-sy-break">
    <span class="tl-sy-min">{item.minute}</span>
    <span class="tl-sy-period">{item.ends}</span>
    <b class="tl-sy-stand">{score(item.score)}</b>
  </li>
);
export const StoryHead = ({ counts }, filter) => (
  <div class="tl-head">
    <h3 part="title" id="tl-story-title" class="tl-title">
      Story
    </h3>
    {Segments(
      "tl-filter",
      "Show",
      "filter",
      [
        ["goals", "Goals", counts.goals],
        ["key", "Key", counts.key],
        ["all", "All", counts.all],
      ],
      filter,
    )}
  </div>
);
const Card = (event, names) => (
  <li id={`tl-${event.id}`} class={`tl-sy-card tl-${names.side(event.team)}`}>
    <span class="tl-sy-disc tl-unknown">{Icon("yellow")}</span>
    <p>
      <b class="tl-sy-code">{names.team(event.team).code}</b> {names.player(event.player)}
      {Spoken(", Yellow card")}
    </p>
  </li>
);
export const Story = memo(({ document, names, filter, fresh }) => {
  const told = story(document, names);
  return (
    <section part="story" id="tl-story" aria-labelledby="tl-story-title tl" class="tl-part tl-sy">
      {StoryHead(told, filter)}
      <ol class="tl-sy-list">
        {told.items.map((item) =>
          item.event ? (
            <Line key={item.key} entry={item} names={names} fresh={fresh.includes(item.key)} />
          ) : (
            PeriodEnd(item)
          ),
        )}
      </ol>
      <div class="tl-sy-loose tl-rest">
        <p>
          <b>Also booked</b> (minute unknown)
        </p>
        <ul>{told.loose.map((event) => Card(event, names))}</ul>
      </div>
    </section>
  );
});
