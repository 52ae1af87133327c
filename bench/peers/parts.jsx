/** Header, story and table: the same views for Preact and for plain markup. */
import { h, Fragment, memo } from 'runtime';
import { isGoal, minute, results, score, signed, story, table, zone } from './football.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const KICKERS = {
  goal: 'Goal', 'shot-saved': 'Shot saved', 'shot-blocked': 'Shot blocked', 'shot-off-target': 'Off target',
  'cleared-off-line': 'Blocked on the line', chance: 'Chance', yellow: 'Yellow card', substitution: 'Substitution', var: 'VAR check',
};
const ICONS = {
  goal: 'ball', 'shot-saved': 'save', 'shot-blocked': 'block', 'shot-off-target': 'wide', 'cleared-off-line': 'line', chance: 'clear',
  yellow: 'yellow', substitution: 'swap', var: 'var', note: 'note',
};
const HINTS = { early: 'early', 'before-half-time': 'near half-time', 'half-time': 'on the stroke of half-time', late: 'late' };
const RESULTS = { W: 'won', D: 'drawn', L: 'lost' };

export const Icon = (name) => <svg aria-hidden="true" class="tl-ic"><use href={`#tl-i-${name}`} /></svg>;
export const Spoken = (text) => <span class="tl-sr">{text}</span>;
/** The date on the venue's clock: "Wed 27 Nov 2019". */
export const date = (time) => {
  const day = new Date(`${time.slice(0, 10)}T00:00Z`);
  return `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
};
/** The time by the reader's clock, if it differs from the venue's. */
export const yourTime = (time) => {
  if (Date.parse(time.slice(0, 16)) === Date.parse(time)) return '';
  const shown = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return `${new Date(time).toLocaleString([], shown)} your time`;
};
/** Radio buttons in a row. */
export const Segments = (name, legend, kind, choices, chosen, extra = '') => (
  <form method="dialog" class="tl-choice">
    <fieldset class={`tl-seg${extra}`}>
      <legend class="tl-sr">{legend}</legend>
      {choices.map(([value, label, count]) => (
        <label>
          <input type="radio" name={name} value={value} data-action={`${kind}:${value}`} checked={value === chosen} />
          <span>{label}{count === undefined ? '' : <Fragment> <i>{count}</i></Fragment>}</span>
        </label>
      ))}
    </fieldset>
  </form>
);

/** The match in a sentence. */
export const sentence = ({ match }, names) =>
  `${names.team(match.home).name} ${match.score[0]}, ${names.team(match.away).name} ${match.score[1]}. Full time; ${score(match.halfTime)} at half-time.`;

const Crest = (code, side) => (
  <svg viewBox="0 0 48 48" aria-hidden="true" class={`tl-hd-crest tl-${side}`}>
    <path d="M5 4h38v21c0 9.5-7.5 15.5-19 20C12.5 40.5 5 34.5 5 25z" />
    <text x="24" y="27" text-anchor="middle">{code}</text>
  </svg>
);

const Scorers = ({ events }, names, team, side) => {
  const players = new Map();
  for (const goal of events.filter((event) => isGoal(event) && event.team === team)) {
    players.set(goal.player, [...(players.get(goal.player) ?? []), minute(goal)]);
  }
  if (!players.size) return <div class={`tl-hd-goals tl-${side}`} />;
  return (
    <ul aria-label={`Scorers for ${names.team(team).name}`} part="scorers" class={`tl-hd-goals tl-${side}`}>
      {[...players].map(([player, minutes]) => <li>{names.player(player)} <span class="tl-nb">{minutes.join(', ')}</span></li>)}
    </ul>
  );
};

export const Header = memo(({ document, names }) => {
  const { competition, match } = document;
  const [home, away] = [names.team(match.home), names.team(match.away)];
  return (
    <header part="header" class="tl-hd">
      <p part="competition" class="tl-hd-meta">
        <b class="tl-nb">{competition.name}</b><span class="tl-nb">{competition.stage}</span><span class="tl-nb">Matchday {competition.matchday}</span>
      </p>
      <h2 class="tl-sr">{sentence(document, names)}</h2>
      <div class="tl-hd-board">
        <span aria-hidden="true" class="tl-hd-ball">{Icon('ball')}</span>
        {Crest(home.code, 'home')}
        <p part="team" class="tl-hd-name tl-home">{home.name}</p>
        <p part="score" aria-hidden="true" class="tl-hd-figs"><b>{match.score[0]}</b><span>–</span><b>{match.score[1]}</b></p>
        <p part="status" aria-hidden="true" class="tl-hd-stat"><b>Full time</b><span>HT <span class="tl-nb">{score(match.halfTime)}</span></span></p>
        {Crest(away.code, 'away')}
        <p part="team" class="tl-hd-name tl-away">{away.name}</p>
        {Scorers(document, names, home.id, 'home')}
        {Scorers(document, names, away.id, 'away')}
      </div>
      <p part="when" class="tl-hd-when">
        <time datetime={match.kickoff}>{date(match.kickoff)}, {match.kickoff.slice(11, 16)}</time><span>{match.venue}</span>
      </p>
    </header>
  );
});

const Substitution = (event, names) => (
  <p class="tl-sy-words tl-sy-swap">
    <span class="tl-sy-on">{Icon('on')}{names.player(event.in)}{Spoken(' on,')}</span>{' '}
    <span class="tl-sy-off">{Icon('off')}{names.player(event.out)}{Spoken(' off')}{event.reason === 'injury' ? ', hurt' : ''}</span>
  </p>
);
const Goal = ({ event, side, score: [home, away] }, names) => (
  <Fragment>
    <p class="tl-sy-goal">
      <span>{names.player(event.player)}</span>{' '}
      <bdi class="tl-sy-score">{side === 'home' ? <b>{home}</b> : <span>{home}</span>}–{side === 'away' ? <b>{away}</b> : <span>{away}</span>}</bdi>
    </p>
    {event.text && <p class="tl-sy-detail">{event.text}</p>}
  </Fragment>
);

/** An entry of the story: one line. */
export const Line = memo(({ entry, names, fresh }) => {
  const { event, side, loudness, lead } = entry;
  const unknown = !event.minute;
  const team = names.team(event.team);
  return (
    <li id={`tl-${event.id}`} class={`tl-sy-line tl-${side} tl-${loudness}${unknown ? ' tl-unknown' : ''}${fresh ? ' tl-new' : ''} tl-lead-${lead}`}>
      {unknown
        ? <span class="tl-sy-min tl-no"><span aria-hidden="true">–</span>{Spoken('minute not given')}</span>
        : <span class="tl-sy-min">{minute(event)}</span>}
      <span class="tl-sy-disc">{Icon(ICONS[event.kind])}</span>
      <div class="tl-sy-text">
        {side !== 'both' && (
          <p class="tl-sy-kicker">
            <abbr title={team.name} class="tl-sy-code">{team.code}</abbr><span>{KICKERS[event.kind]}</span>
            {unknown && event.when && <span class="tl-sy-hint">{HINTS[event.when]}</span>}
          </p>
        )}
        {event.kind === 'substitution' ? Substitution(event, names)
          : isGoal(event) ? Goal(entry, names)
          : <p class="tl-sy-words">{event.text ?? (event.kind === 'var' ? 'The goal stands.' : '')}</p>}
      </div>
    </li>
  );
});
export const PeriodEnd = (item) => (
  <li key={item.key} class="tl-sy-break">
    <span class="tl-sy-min">{item.minute}</span><span class="tl-sy-period">{item.ends}</span><b class="tl-sy-stand">{score(item.score)}</b>
  </li>
);
export const StoryHead = ({ counts }, filter) => (
  <div class="tl-head">
    <h3 part="title" id="tl-story-title" class="tl-title">Story</h3>
    {Segments('tl-filter', 'Show', 'filter', [['goals', 'Goals', counts.goals], ['key', 'Key', counts.key], ['all', 'All', counts.all]], filter)}
  </div>
);
const Card = (event, names) => (
  <li id={`tl-${event.id}`} class={`tl-sy-card tl-${names.side(event.team)}`}>
    <span class="tl-sy-disc tl-unknown">{Icon('yellow')}</span>
    <p><b class="tl-sy-code">{names.team(event.team).code}</b> {names.player(event.player)}{Spoken(', Yellow card')}</p>
  </li>
);
export const Story = memo(({ document, names, filter, fresh }) => {
  const told = story(document, names);
  return (
    <section part="story" id="tl-story" aria-labelledby="tl-story-title tl" class="tl-part tl-sy">
      {StoryHead(told, filter)}
      <ol class="tl-sy-list">
        {told.items.map((item) => (item.event ? <Line key={item.key} entry={item} names={names} fresh={fresh.includes(item.key)} /> : PeriodEnd(item)))}
      </ol>
      <div class="tl-sy-loose tl-rest">
        <p><b>Booked</b>, minute and order not given</p>
        <ul>{told.loose.map((event) => Card(event, names))}</ul>
      </div>
    </section>
  );
});

const HEADS = [
  ['tl-c1', 'Played', 'P'], ['tl-c2', 'Won', 'W'], ['tl-c2', 'Drawn', 'D'], ['tl-c2', 'Lost', 'L'],
  ['tl-c3', 'Goals for', 'GF'], ['tl-c3', 'Goals against', 'GA'], ['tl-c1', 'Goal difference', 'GD'],
];
export const Head = ([name, long, short]) => <th scope="col" class={name}><abbr title={long}>{short}</abbr></th>;
const Form = (form) => (
  <span role="img" aria-label={`last five, oldest first: ${[...form].map((result) => RESULTS[result]).join(', ')}`} class="tl-tb-form">
    {[...form].map((result) => <i class={`tl-${result.toLowerCase()}`}>{result}</i>)}
  </span>
);
const Row = (document, names, row, place, next) => {
  const team = names.team(row.team);
  const zoned = zone(document, place);
  const why = document['x-peer'].why[place - 1];
  return (
    <Fragment>
      <tr class={`tl-tb-row tl-${names.side(row.team)}`}>
        <td class="tl-tb-pos">
          <span class={`tl-tb-zone${zoned ? ` tl-tb-z${zoned}` : ''}`}>{place}</span>{zoned ? Spoken(`, ${document.zones[zoned - 1].name}`) : ''}
        </td>
        <th scope="row" class="tl-tb-team"><span class="tl-tb-name">{team.name}</span>{Form(row.form)}</th>
        <td class="tl-c1">{row.played}</td><td class="tl-c2">{row.won}</td><td class="tl-c2">{row.drawn}</td><td class="tl-c2">{row.lost}</td>
        <td class="tl-c3">{row.goals}</td><td class="tl-c3">{row.against}</td><td class="tl-c1">{signed(row.difference)}</td>
        <td class="tl-cf">{Form(row.form)}</td>
        <td class="tl-tb-pts">{row.points}</td>
        <td class="tl-tb-ask">
          {next && <details><summary>{Icon('chev')}{Spoken(`Why ${team.name} stand above ${names.team(next.team).name}`)}</summary></details>}
        </td>
      </tr>
      {next && <tr class="tl-tb-why"><td /><td colspan="11">{why}</td></tr>}
    </Fragment>
  );
};
export const Table = memo(({ document, names }) => {
  const rows = table(document);
  const played = results(document).filter((fixture) => fixture.score);
  return (
    <section part="table" id="tl-table" aria-labelledby="tl-table-title tl" class="tl-part tl-gr">
      <div class="tl-head">
        <h3 part="title" id="tl-table-title" class="tl-title">{document.group.name}</h3>
        <p class="tl-sub">after matchday {Math.max(...played.map((fixture) => fixture.matchday))}</p>
      </div>
      <table aria-labelledby="tl-table-title" class="tl-tb">
        <thead>
          <tr>
            <th scope="col" class="tl-tb-pos">{Spoken('Position')}</th><th scope="col" class="tl-tb-team">Team</th>
            {HEADS.map(Head)}
            <th scope="col" class="tl-cf">Form</th>{Head(['tl-tb-pts', 'Points', 'Pts'])}<th scope="col" class="tl-tb-ask">{Spoken('Why')}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row, index) => Row(document, names, row, index + 1, rows[index + 1]))}</tbody>
      </table>
      <ul class="tl-tb-key">
        {document.zones.map((zone, index) => <li><span aria-hidden="true" class={`tl-tb-zone tl-tb-z${index + 1}`} />{zone.name}</li>)}
      </ul>
    </section>
  );
});

/** All parts in their places. */
export const Frame = ({ document, names, parts }) => {
  const { match } = document;
  const [home, away] = [names.team(match.home).name, names.team(match.away).name];
  return (
    <section part="base" lang="en" dir="ltr" id="tl" aria-label={`Match centre: ${home} ${match.score[0]}, ${away} ${match.score[1]}`} class="tl">
      <svg aria-hidden="true" width="0" height="0" class="tl-sheet" dangerouslySetInnerHTML={{ __html: document['x-peer'].icons }} />
      <div class="tl-body">
        {parts.header}
        {parts.strip}
        <nav id="tl-parts" aria-label="Parts of the match centre" aria-labelledby="tl-parts tl" class="tl-jump">
          <a href="#tl-story">Story</a><a href="#tl-table">Table</a><a href="#tl-next">What next</a>
        </nav>
        <div class="tl-cols">{parts.story}<div class="tl-side">{parts.table}</div></div>
        {parts.next}
      </div>
    </section>
  );
};
