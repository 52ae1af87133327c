/** "What next": what each side needs, scores to try, the resulting table, the map. */
import { h, memo } from "runtime";
import { signed, table, zone } from "./football.js";
import { date, Icon, Segments, Spoken, yourTime } from "./parts.jsx";
import { Head } from "./table.jsx";

const known = new WeakMap();
/** The fixtures without a score, with their index in the group. Returns the same objects at every call. */
const toCome = ({ group, match }) => {
  const fixtures =
    known.get(group) ??
    group.fixtures
      .map((fixture, index) => ({ ...fixture, index }))
      .filter((fixture) => !fixture.score && fixture.id !== match.fixture);
  known.set(group, fixtures);
  return fixtures;
};

/** The key of the tried scores: "11.1-0". */
const nameOf = (tried) =>
  Object.entries(tried)
    .map(([index, goals]) => `${index}.${goals.join("-")}`)
    .join("_");
const outlook = (document, tried) => {
  const states = document["x-peer"].states;
  return states[nameOf(tried)] ?? states[""];
};

const Needs = memo(({ document, names }) => {
  const rows = table(document);
  const { needs } = outlook(document, {});
  return (
    <div class="tl-nx-need">
      <ul aria-label={`What each side needs: ${document.zones[0].name}`} class="tl-nx-needs">
        {rows.map(({ team }, index) => {
          const { points, verdict, rest } = needs[index];
          const { code, name } = names.team(team);
          return (
            <li class={`tl-nx-team-need tl-${names.side(team)}`}>
              <p class="tl-nx-name">
                <span aria-hidden="true" class="tl-nx-tile">
                  {code}
                </span>
                <b>{name}</b> <span class="tl-nx-points">{points}</span>
              </p>
              <p class="tl-nx-say">
                {verdict && <b>{verdict}</b>} {rest}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
});

const Stepper = ({ index }, side, team, goals) => {
  const button = (step, sign) => (
    <button type="button" data-action={`${step}:${index}:${side}`} aria-label={`${team}, one goal ${step}`}>
      {sign}
    </button>
  );
  return (
    <span role="group" aria-label={`${team} goals`} class="tl-nx-stepper">
      {button("fewer", "−")}
      <input
        type="text"
        inputmode="numeric"
        maxlength="2"
        placeholder="–"
        aria-label={`${team} goals`}
        value={goals ?? ""}
        data-action={`goals:${index}:${side}`}
        class="tl-nx-goals"
      />
      {button("more", "+")}
    </span>
  );
};
const Fixture = memo(({ fixture, names, goals }) => {
  const [home, away] = [names.team(fixture.home).name, names.team(fixture.away).name];
  return (
    <li class={`tl-nx-fixture${goals ? " tl-nx-set" : ""}`}>
      <span class={`tl-nx-team tl-${names.side(fixture.home)}`}>{home}</span>
      <span class={`tl-nx-team tl-${names.side(fixture.away)}`}>{away}</span>
      {Stepper(fixture, "home", home, goals?.[0])}
      <span aria-hidden="true" class="tl-nx-dash">
        –
      </span>
      {Stepper(fixture, "away", away, goals?.[1])}
    </li>
  );
});
export const TryHead = ({ tried }) => (
  <div class="tl-nx-head">
    <h4 part="title" class="tl-nx-title">
      Try a score
    </h4>
    {Object.keys(tried).length > 0 && (
      <button type="button" data-action="reset:" class="tl-nx-reset">
        Reset
      </button>
    )}
  </div>
);

const Moved = (places) =>
  places !== 0 && (
    <span class="tl-nx-moved">
      {Icon(places > 0 ? "up" : "down")}
      {Math.abs(places)}
      {Spoken(` ${Math.abs(places) === 1 ? "place" : "places"} ${places > 0 ? "up" : "down"}`)}
    </span>
  );
export const Answer = ({ document, names, tried }) => {
  const { so, through, why, then } = outlook(document, tried);
  if (!Object.keys(tried).length)
    return (
      <div class="tl-nx-answer">
        <p role="status" class="tl-nx-so">
          {so}
        </p>
      </div>
    );
  const before = table(document).map((row) => row.team);
  return (
    <div class="tl-nx-answer">
      <p role="status" class="tl-nx-so">
        <span>{so}</span>
        {through && <b>{through}</b>}
      </p>
      <table aria-label={so} class="tl-tb tl-nx-table">
        <thead>
          <tr>
            <th scope="col" class="tl-tb-pos">
              {Spoken("Position")}
            </th>
            <th scope="col" class="tl-tb-team">
              Team
            </th>
            <th scope="col" class="tl-nx-move">
              {Spoken("Moved")}
            </th>
            {Head(["tl-c1", "Goal difference", "GD"])}
            {Head(["tl-tb-pts", "Points", "Pts"])}
          </tr>
        </thead>
        <tbody>
          {table(document, tried).map((row, index) => {
            const zoned = zone(document, index + 1);
            return (
              <tr key={row.team} class={`tl-tb-row tl-${names.side(row.team)}`}>
                <td class="tl-tb-pos">
                  <span class={`tl-tb-zone${zoned ? ` tl-tb-z${zoned}` : ""}`}>{index + 1}</span>
                </td>
                <th scope="row" class="tl-tb-team">
                  <span class="tl-tb-name">{names.team(row.team).name}</span>
                  {then[index] && (
                    <span class="tl-nx-then">
                      <b>{then[index].verdict}</b> {then[index].rest}
                    </span>
                  )}
                  {why[index] && <span class="tl-nx-why">{why[index]}</span>}
                </th>
                <td class="tl-nx-move">{Moved(before.indexOf(row.team) - index)}</td>
                <td class="tl-c1">{signed(row.difference)}</td>
                <td class="tl-tb-pts">{row.points}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const TableOfScores = memo(({ map, grid, fixtures, chosen }) => {
  const [other, fixture] = fixtures;
  const goals = [...grid.cells.keys()];
  return (
    <div class={`tl-mp-grid tl-mp-${grid.other}`}>
      <form method="dialog" class="tl-choice">
        <table class="tl-mp-table">
          <caption>
            <b>{grid.caption}</b>
            <span aria-hidden="true" class="tl-mp-axis">
              {map.axes.map((axis) => (
                <span>{axis}</span>
              ))}
            </span>
          </caption>
          <thead>
            <tr>
              <td />
              {goals.map((away) => (
                <th scope="col">{away}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.cells.map((cells, home) => (
              <tr>
                <th scope="row">{home}</th>
                {cells.map(({ label, kind, spoken }, away) => {
                  const action = `cell:${fixture.index}:${home}:${away}:${other.index}:${grid.other}`;
                  return (
                    <td class={kind || null}>
                      <label>
                        <input
                          type="radio"
                          name={`tl-mp-${grid.other}`}
                          data-action={action}
                          aria-label={spoken}
                          checked={action === chosen}
                        />
                        <span>{label}</span>
                      </label>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </form>
      {grid.beyond && <p class="tl-mp-beyond">{grid.beyond}</p>}
    </div>
  );
});
/** The action of the cell that matches the tried scores, if there is one. */
export const cellOf = (document, tried) => {
  const [other, fixture] = toCome(document);
  const [goals, others] = [tried[fixture.index], tried[other.index]];
  if (!goals || !others) return "";
  const result = others[0] > others[1] ? "home" : others[0] < others[1] ? "away" : "draw";
  return `cell:${fixture.index}:${goals.join(":")}:${other.index}:${result}`;
};
const OutcomeMap = ({ document, tried, grid: pick }) => {
  const { map } = document["x-peer"];
  const fixtures = toCome(document);
  const chosen = cellOf(document, tried);
  return (
    <div class="tl-mp">
      <div class="tl-wide">
        <h4 part="title" class="tl-nx-title">
          Who goes through
        </h4>
      </div>
      <details class="tl-fold">
        <summary>
          <h4 part="title" class="tl-nx-title">
            Who goes through
          </h4>
          {Icon("chev")}
        </summary>
        {Segments(
          "tl-grid",
          map.legend,
          "grid",
          map.grids.map((grid) => [grid.other, grid.pick]),
          pick,
          " tl-mp-pick",
        )}
        <div class="tl-mp-grids">
          {map.grids.map((grid) => (
            <TableOfScores
              key={grid.other}
              map={map}
              grid={grid}
              fixtures={fixtures}
              chosen={chosen.endsWith(`:${grid.other}`) ? chosen : ""}
            />
          ))}
        </div>
        <ul class="tl-mp-key">
          {map.key.map(({ kind, text }) => (
            <li>
              {kind && <i aria-hidden="true" class={kind} />}
              {text}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

export const Next = memo(({ document, names, tried, grid }) => {
  const fixtures = toCome(document);
  const { kickoff } = fixtures[0];
  return (
    <section part="next" id="tl-next" aria-labelledby="tl-next-title tl" class="tl-part tl-nx">
      <div class="tl-head">
        <h3 part="title" id="tl-next-title" class="tl-title">
          What next
        </h3>
        <p class="tl-sub">
          <time datetime={kickoff}>
            {date(kickoff)}, both at {kickoff.slice(11, 16)}
          </time>
          <time datetime={kickoff} part="your-time" class="tl-yours">
            {yourTime(kickoff)}
          </time>
        </p>
      </div>
      <Needs document={document} names={names} />
      <div class="tl-nx-lab">
        <div class="tl-nx-try">
          <TryHead tried={tried} />
          <ul class="tl-nx-fixtures">
            {fixtures.map((fixture) => (
              <Fixture key={fixture.index} fixture={fixture} names={names} goals={tried[fixture.index]} />
            ))}
          </ul>
        </div>
        <Answer document={document} names={names} tried={tried} />
      </div>
      <OutcomeMap document={document} tried={tried} grid={grid} />
    </section>
  );
});
