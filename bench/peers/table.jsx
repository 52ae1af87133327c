/** The table of the group. */
import { Fragment, h, memo } from "runtime";
import { results, signed, table, zone } from "./football.js";
import { Icon, Spoken } from "./parts.jsx";

const RESULTS = { W: "won", D: "drawn", L: "lost" };

const HEADS = [
  ["tl-c1", "Played", "P"],
  ["tl-c2", "Won", "W"],
  ["tl-c2", "Drawn", "D"],
  ["tl-c2", "Lost", "L"],
  ["tl-c3", "Goals for", "GF"],
  ["tl-c3", "Goals against", "GA"],
  ["tl-c1", "Goal difference", "GD"],
];
export const Head = ([name, long, short]) => (
  <th scope="col" class={name}>
    <abbr title={long}>{short}</abbr>
  </th>
);
const Form = (form) => (
  <span
    role="img"
    aria-label={`last five, oldest first: ${[...form].map((result) => RESULTS[result]).join(", ")}`}
    class="tl-tb-form"
  >
    {[...form].map((result) => (
      <i class={`tl-${result.toLowerCase()}`}>{result}</i>
    ))}
  </span>
);
const Row = (document, names, row, place, next) => {
  const team = names.team(row.team);
  const zoned = zone(document, place);
  const why = document["x-peer"].why[place - 1];
  return (
    <Fragment>
      <tr class={`tl-tb-row tl-${names.side(row.team)}`}>
        <td class="tl-tb-pos">
          <span class={`tl-tb-zone${zoned ? ` tl-tb-z${zoned}` : ""}`}>{place}</span>
          {zoned ? Spoken(`, ${document.zones[zoned - 1].name}`) : ""}
        </td>
        <th scope="row" class="tl-tb-team">
          <span class="tl-tb-name">{team.name}</span>
          {Form(row.form)}
        </th>
        <td class="tl-c1">{row.played}</td>
        <td class="tl-c2">{row.won}</td>
        <td class="tl-c2">{row.drawn}</td>
        <td class="tl-c2">{row.lost}</td>
        <td class="tl-c3">{row.goals}</td>
        <td class="tl-c3">{row.against}</td>
        <td class="tl-c1">{signed(row.difference)}</td>
        <td class="tl-cf">{Form(row.form)}</td>
        <td class="tl-tb-pts">{row.points}</td>
        <td class="tl-tb-ask">
          {next && (
            <details>
              <summary>
                {Icon("chev")}
                {Spoken(`Why ${team.name} stand above ${names.team(next.team).name}`)}
              </summary>
            </details>
          )}
        </td>
      </tr>
      {next && (
        <tr class="tl-tb-why">
          <td />
          <td colspan="11">{why}</td>
        </tr>
      )}
    </Fragment>
  );
};
export const Table = memo(({ document, names }) => {
  const rows = table(document);
  const played = results(document).filter((fixture) => fixture.score);
  return (
    <section part="table" id="tl-table" aria-labelledby="tl-table-title tl" class="tl-part tl-gr">
      <div class="tl-head">
        <h3 part="title" id="tl-table-title" class="tl-title">
          {document.group.name}
        </h3>
        <p class="tl-sub">after matchday {Math.max(...played.map((fixture) => fixture.matchday))}</p>
      </div>
      <table aria-labelledby="tl-table-title" class="tl-tb">
        <thead>
          <tr>
            <th scope="col" class="tl-tb-pos">
              {Spoken("Position")}
            </th>
            <th scope="col" class="tl-tb-team">
              Team
            </th>
            {HEADS.map(Head)}
            <th scope="col" class="tl-cf">
              Form
            </th>
            {Head(["tl-tb-pts", "Points", "Pts"])}
            <th scope="col" class="tl-tb-ask">
              {Spoken("Why")}
            </th>
          </tr>
        </thead>
        <tbody>{rows.map((row, index) => Row(document, names, row, index + 1, rows[index + 1]))}</tbody>
      </table>
      <ul class="tl-tb-key">
        {document.zones.map((zone, index) => (
          <li>
            <span aria-hidden="true" class={`tl-tb-zone tl-tb-z${index + 1}`} />
            {zone.name}
          </li>
        ))}
      </ul>
    </section>
  );
});
