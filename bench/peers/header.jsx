/** The score and the scorers. */
import { h, memo } from "runtime";
import { isGoal, minute, score } from "./football.js";
import { date, sentence } from "./parts.jsx";

const Crest = (code, side) => (
  <svg viewBox="0 0 48 48" aria-hidden="true" class={`tl-hd-crest tl-${side}`}>
    <path d="M5 4h38v21c0 9.5-7.5 15.5-19 20C12.5 40.5 5 34.5 5 25z" />
    <text x="24" y="27" text-anchor="middle">
      {code}
    </text>
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
      {[...players].map(([player, minutes]) => (
        <li>
          {names.player(player)} <span class="tl-nb">{minutes.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
};

export const Header = memo(({ document, names }) => {
  const { competition, match } = document;
  const [home, away] = [names.team(match.home), names.team(match.away)];
  return (
    <header part="header" class="tl-hd">
      <p part="competition" class="tl-hd-meta">
        <b class="tl-nb">{competition.name}</b>
        <span class="tl-nb">{competition.stage}</span>
        <span class="tl-nb">Matchday {competition.matchday}</span>
      </p>
      <h2 class="tl-sr">{sentence(document, names)}</h2>
      <div class="tl-hd-board tl-hd-10">
        {Crest(home.code, "home")}
        <p part="team" class="tl-hd-name tl-home">
          <span>{home.name}</span>
        </p>
        <p part="score" aria-hidden="true" class="tl-hd-figs">
          <b>{match.score[0]}</b>
          <span>–</span>
          <b>{match.score[1]}</b>
        </p>
        {Crest(away.code, "away")}
        <p part="team" class="tl-hd-name tl-away">
          <span>{away.name}</span>
        </p>
        <div class="tl-hd-state">
          <p part="status" aria-hidden="true" class="tl-hd-stat">
            <b>Full time</b>
            <span>
              HT <span class="tl-nb">{score(match.halfTime)}</span>
            </span>
          </p>
        </div>
        {Scorers(document, names, home.id, "home")}
        {Scorers(document, names, away.id, "away")}
      </div>
      <p part="when" class="tl-hd-when">
        <time datetime={match.kickoff}>
          {date(match.kickoff)}, {match.kickoff.slice(11, 16)}
        </time>
        <span>{match.venue}</span>
      </p>
    </header>
  );
});
