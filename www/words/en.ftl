### The words of Touchline in English, from which every other language is translated.
###
### The comment of a message says where it stands, and what its slots hold. The kinds of slots:
###   name    the name of a team or a player; it takes no endings
###   text    a text that is ready: a date, a minute, another message
###   number  a whole number in digits; it can select a variant by its plural category
###   count   the same, in words up to ten
###   score   a score: 2–1
### and words with a bar between them are keywords that select a variant.
### docs/translating.md says how to add a language.

## Figures and lists

# A small number as a word: "one" to "ten", digits from there on. It stands in other messages.
# $number (number): the number
number-word = { $number ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $number }
}
# The end of a list: "Salzburg and Genk".
# $first (text): all but the last
# $last (text): the last
list-end = { $first } and { $last }
# A list before its end: "Liverpool, Salzburg".
# $first (text): what comes before
# $next (text): the next
list-middle = { $first }, { $next }

## Dates and times

# A day: "Wed 27 Nov 2019". Weekday and month are abbreviated.
# $weekday (text): the weekday
# $day (text): the day of the month
# $month (text): the month
# $year (text): the year
date = { $weekday } { $day } { $month } { $year }
# The same without its year: "Wed 27 Nov".
# $weekday (text): the weekday
# $day (text): the day of the month
# $month (text): the month
date-short = { $weekday } { $day } { $month }
# A day and a time of day: "Wed 27 Nov 2019, 20:00".
# $date (text): the day
# $time (text): the time
date-time = { $date }, { $time }
# Beside the venue's time: the time by the reader's own clock.
# $time (text): day and time
your-time = { $time } your time
# When several matches kick off at once: "Tue 10 Dec 2019, both at 18:55".
# $matches (number): how many
# $date (text): the day
# $time (text): the time
kick-offs = { $matches ->
    [1] { $date }, { $time }
    [2] { $date }, both at { $time }
   *[other] { $date }, all at { $time }
}
# An event without a minute came in the first minutes.
hint-early = early
hint-before-half-time = near half-time
hint-half-time = on the stroke of half-time
hint-late = late
# For screen readers, where the column of minutes shows a dash.
minute-unknown = minute unknown

## The header

# Before kick-off.
# $time (text): the time of day
status-kick-off = Kick-off { $time }
# Before kick-off, if the document has no date.
status-no-date = Date to be confirmed
# Under the time of kick-off, which is in the place of the score.
kick-off = Kick-off
status-delayed = Kick-off delayed
status-postponed = Postponed
# While it is played, if the document has no minute.
status-live = Live
status-half-time = Half-time
status-extra-time = Extra time
status-shoot-out = Shoot-out
status-suspended = Suspended
status-abandoned = Abandoned
status-full-time = Full time
status-after-extra-time = After extra time
status-after-penalties = After penalties
# An authority decided the result.
status-awarded = Awarded
status-cancelled = Cancelled
# Under the reason why a match is suspended. The document knows no time for the rest of it.
suspended-next = No restart time yet
# Under the reason why a match is cancelled.
cancelled-next = The match will not be played
# The time of the last good version, if newer ones cannot be fetched.
# $time (text): the time of day
no-news-since = No news since { $time }.
# After it.
trying-again = Trying again.
# The same on a page that cannot update itself.
# $time (text): the time of day
as-at-not-updating = As at { $time }, not updating
not-updating = Not updating
# Beside the new date of a match that was postponed.
# $date (text): the former day and time
moved-from = originally { $date }
# Under the status.
# $score (score): the score at half-time
half-time-score = HT { $score }
# Under the status, if extra time was played.
# $score (score): the score after 90 minutes
ninety-minutes-score = 90′ { $score }
# $score (score): the kicks scored
on-penalties = { $score } on penalties
# Under the status: who won, and how. Example: "Italy win after extra time"
# $team (name): the winner
decision-extra-time = { $team } win after extra time
# Example: "Italy win 5–3 on penalties"
# $team (name): the winner
# $score (score): the kicks, the winner's first
decision-penalties = { $team } win { $score } on penalties
# Of two legs. Example: "Italy go through, 3–2 on aggregate"
# $team (name): the side that goes through
# $score (score): the goals of both legs, the winner's first
decision-aggregate = { $team } go through, { $score } on aggregate
# $team (name): the side that goes through
decision-away-goals = { $team } go through on away goals
# A ruling.
# $team (name): the side that the match is given to
# $score (score): the score of the ruling, the winner's first
decision-ruling = The match is awarded to { $team }, { $score }
# If the document does not say how.
# $team (name): the side that goes through
decision-unnamed = { $team } go through
# While the shoot-out is under way. Example: "Italy lead 3–2"
# $team (name): the side that leads
# $score (score): the kicks scored, its own first
shoot-out-lead = { $team } lead { $score }
# One of the clauses above as a sentence, for screen readers.
# $clause (text): the clause
clause-sentence = { $clause }.
# $names (text): the broadcasters, with commas between them
broadcasters = Broadcast by { $names }
# $score (score): the score over two legs
aggregate = Aggregate { $score }
# $matchday (number): the matchday
matchday = Matchday { $matchday }
# The label of a list, for screen readers.
# $team (name): the side
scorers-of = Scorers for { $team }
# After the minute of a goal: a penalty.
penalty-short = pen
# After the minute of a goal: an own goal.
own-goal-short = og
scorer-unknown = Scorer unknown
# Over the messages of a document that cannot be shown.
cannot-show = This match cannot be shown.
mistake = The site’s data for it has a mistake.
# Folded: the messages for the site’s developers.
details = Details

## The state of the match in sentences, for screen readers

# $home (name): the home side
# $home-goals (number): its goals
# $away (name): the away side
# $away-goals (number): its goals
score-sentence = { $home } { $home-goals }, { $away } { $away-goals }.
# The two sides, before there is a score.
# $home (name): the home side
# $away (name): the away side
against-sentence = { $home } against { $away }.
# $status (text): the status: "Full time"
status-sentence = { $status }.
# $status (text): the status
# $half-time (score): the score at half-time
status-sentence-half-time = { $status }; { $half-time } at half-time.
# A goal as it comes: "Own goal: Koulibaly, Napoli."
# $what (text): the kind of goal
# $player (name): who scored
# $team (name): the side of that player
goal-news = { $what }: { $player }, { $team }.
# The same if the side is not known, or the player: "Goal: Liverpool."
# $what (text): the kind of goal
# $who (name): the player or the side
goal-news-short = { $what }: { $who }.
# The same if neither is known: "Goal."
# $what (text): the kind of goal
goal-news-bare = { $what }.

## The strip: the match in one line

# Under the strip: what its coloured band is.
strip-key = The bar shows who led.
# Under the strip: what a hollow ring is.
strip-key-unknown = Chance; exact minute unknown
# Under the strip: what a filled ring is.
strip-key-known = Chance
# For screen readers, after the score.
strip-label = Minute by minute.
# $team (name): the side
# $chances (count): how many chances it had
strip-chances = { $team }: { $chances ->
    [one] one chance.
   *[other] { $chances } chances.
}
# On the axis of the strip, as short as can be: half-time.
axis-half-time = HT
# Full time.
axis-full-time = FT
# The end of extra time.
axis-extra-time = AET

## The story

story = Story
# The choice of how much the story shows, for screen readers.
filter = Show
filter-goals = Goals
# The events that matter most.
filter-key = Key
filter-all = All
kind-disallowed = Goal disallowed
kind-goal = Goal
kind-own-goal = Own goal
kind-penalty-goal = Goal, penalty
kind-penalty-missed = Penalty missed
kind-penalty-saved = Penalty saved
kind-shot-saved = Shot saved
kind-shot-blocked = Shot blocked
kind-shot-off-target = Off target
kind-woodwork = Woodwork
kind-cleared-off-line = Blocked on the line
# A chance without a shot.
kind-chance = Chance
kind-yellow = Yellow card
kind-second-yellow = Second yellow card
kind-red = Red card
kind-substitution = Substitution
kind-var = VAR check
# A kick of a shoot-out.
kind-kick-scored = Scored
kind-kick-missed = Missed
kind-note = Note
# A shot or a penalty that the goalkeeper saved.
# $player (name): who shot
# $by (name): the goalkeeper
text-saved = { $player } shoots; { $by } saves.
# $player (name): who shot
# $by (name): who blocked
text-blocked = { $player } shoots; { $by } blocks.
# $player (name): who shot
# $by (name): who cleared
text-cleared-off-line = { $player } shoots; { $by } clears off the line.
# $player (name): who had the chance
# $by (name): who cleared
text-chance = A chance for { $player }; { $by } clears.
# The name of a player who scored an own goal, with the side: "Koulibaly (Napoli)".
# $player (name): who scored
# $team (name): the side of that player
own-goal-by = { $player } ({ $team })
# $player (name): who made the goal
assist = Assist: { $player }.
# How a VAR check ended.
var-goal-stands = The goal stands.
var-no-goal = No goal.
var-penalty = Penalty awarded.
var-no-penalty = No penalty.
var-red = Red card shown.
var-no-red = No red card.
var-overturned = The decision is overturned.
var-stands = The decision stands.
# It has not ended yet.
var-under-way = Check in progress.
# After the name of a player who went off: why.
reason-injury = (injured)
# The same in the words of the document.
# $reason (text): the reason
reason-other = ({ $reason })
# After the name of a substitute, for screen readers: "Wijnaldum on,".
came-on = on,
# After the name of the player whose place the substitute takes: "Fabinho off".
went-off = off
# The link to a clip of an event.
clip = Watch
# Over cards of which no source gives the minute.
loose-cards = Also booked
# After it, in lighter type.
loose-cards-note = (minute unknown)
# Before the titles of the sources of the story.
sources = Sources:
# A source with its date. Example: "match report (2019-11-27)"
# $title (text): the title of the source
# $date (text): its date, as the document has it
source-dated = { $title } ({ $date })
break-half-time = Half-time
break-full-time = Full time
break-extra-half-time = Half-time in extra time
break-extra-time = End of extra time
break-shoot-out = End of the shoot-out

## Rewind: the match as it stood at an earlier moment

# The label of the slider.
rewind = Rewind
# The last place on the slider while the match is played.
rewind-now = Now
rewind-back = Back to now
# The button that leads back, if the match is over.
rewind-back-to-full-time = Back to full time
# The same if it went to extra time or penalties.
rewind-back-to-end = Back to the end
# Which moment it is, also beside the title of a table.
# $minute (text): the minute
rewind-after = After { $minute }
# The same if no minute is known.
rewind-earlier = Earlier
# $when (text): which moment it is: "After 57′"
# $what (text): what happened: "Lovren scores"
rewind-note = { $when }: { $what }
# $player (name): who scored
happened-disallowed = Goal by { $player } disallowed
# $player (name): who scored
happened-goal = { $player } scores
# $player (name): who scored
happened-own-goal = Own goal by { $player }
# $player (name): who scored
happened-penalty-goal = { $player } scores from the spot
# $player (name): who missed
happened-penalty-missed = { $player } misses a penalty
# $player (name): who took it
happened-penalty-saved = { $player }’s penalty saved
# $player (name): who shot
happened-shot-saved = { $player }’s shot saved
# $player (name): who shot
happened-shot-blocked = { $player }’s shot blocked
# $player (name): who shot
happened-shot-off-target = { $player }’s shot off target
# $player (name): who shot
happened-woodwork = { $player } hits the woodwork
# $player (name): who shot
happened-cleared-off-line = { $player }’s shot blocked on the line
# $player (name): who had it
happened-chance = Chance for { $player }
# $player (name): who was booked
happened-yellow = Yellow card for { $player }
# $player (name): who was sent off
happened-second-yellow = Second yellow card for { $player }
# $player (name): who was sent off
happened-red = Red card for { $player }
# $player (name): the substitute
happened-substitution = { $player } comes on
# A kick of a shoot-out.
# $player (name): who took it
happened-kick-scored = { $player } scores
# $player (name): who took it
happened-kick-missed = { $player } misses
# Anything else.
# $what (text): the kind of event
# $player (name): the player
happened-other = { $what }: { $player }

## Line-ups

line-ups = Line-ups
# The choice between two views, for screen readers.
line-ups-view = Show as
line-ups-pitch = Pitch
line-ups-list = List
official-referee = Referee
official-assistant = Assistant referee
official-fourth = Fourth official
official-var = Video assistant referee
# "Referee: Carlos del Cerro Grande".
# $role (text): the role
# $person (text): the name
official = { $role }: { $person }
# "Carlos del Cerro Grande (ESP)".
# $name (name): the name
# $country (text): the country
person-from = { $name } ({ $country })
# The title above the coach's name.
coach = Coach
# The mark of a captain.
captain-short = C
captain = captain
# The marks of players, for screen readers.
mark-goal = goal
mark-own-goal = own goal
mark-assist = assist
mark-yellow = yellow card
mark-second-yellow = second yellow card
mark-red = red card
mark-on = on
mark-off = off

## Media and the report

# Beside the link to a clip.
# $host (text): the host that it opens at
opens-at = opens at { $host }
# The link to a report of the match.
report = Match report
# Beside the venue.
# $number (text): the number of spectators, in groups of three digits
attendance = Attendance { $number }
# A number of more than three digits: "53,384".
# $thousands (text): what precedes the last three digits
# $rest (text): the last three digits
thousands = { $thousands },{ $rest }

## Squads

# The title of the substitutes who came on.
squad-came-on = Came on
# The title of the other substitutes, before and during the match.
bench = Bench
# The title of the other substitutes, after the match.
not-used = Not used
# The mark of an assist, before its minute.
assist-short = A
# Before a player's rating, for screen readers.
rating = rating
# In place of the line-ups, before they are known.
line-ups-to-come = Line-ups to come
# $time (text): a time of day
line-ups-expected = usually an hour before kick-off, about { $time }

## Statistics

statistics = Statistics
# The fold with the less important ones.
statistics-more = More statistics
statistic-possession = Possession
statistic-expected-goals = Expected goals
statistic-shots = Shots
statistic-on-target = On target
statistic-corners = Corners
statistic-fouls = Fouls
statistic-offsides = Offsides
statistic-passes = Passes
# The share of passes that reach a teammate.
statistic-pass-accuracy = Passes completed
statistic-saves = Saves
# A share of a hundred: "58 %", with a no-break space.
# $figure (text): the number
percent = { $figure } %

## Tables

# The title, if the group has no name.
table = Table
column-played-short = P
column-played = Played
column-won-short = W
column-won = Won
column-drawn-short = D
column-drawn = Drawn
column-lost-short = L
column-lost = Lost
column-goals-for-short = GF
column-goals-for = Goals for
column-goals-against-short = GA
column-goals-against = Goals against
column-goal-difference-short = GD
column-goal-difference = Goal difference
column-points-short = Pts
column-points = Points
column-position = Position
column-team = Team
# The last results.
column-form = Form
# Why a team is above the next one.
column-why = Why
not-yet-played = not yet played
# A match that counts in the table is being played.
as-it-stands = as it stands
# $matchday (number): the last matchday that is complete
after-matchday = after matchday { $matchday }
# Below a table.
# $teams (text): a list of teams
unranked = Not ranked, because some points are unknown: { $teams }.
# The letter of a result in the column of the form.
form-won-short = W
form-drawn-short = D
form-lost-short = L
# A result in a list of the last ones, for screen readers.
form-won = won
form-drawn = drawn
form-lost = lost
# The last results, for screen readers.
# $matches (count): how many
# $results (text): the list
form = { $matches ->
    [one] last match: { $results }
   *[other] last { $matches }, oldest first: { $results }
}

# At a team's row: points given or taken outside of matches. Example: "−4 points"
# $points (number): how many points
# $figure (text): the same with its sign
adjustment = { $points ->
    [one] { $figure } point
   *[other] { $figure } points
}
# Example: "−4 points: broke the financial rules"
# $adjustment (text): the points
# $reason (text): why, in the document's words
adjustment-with-reason = { $adjustment }: { $reason }

## What next

what-next = What next
# For screen readers.
# $zone (text): what the places lead to: "Round of 16"
needs = What each side needs: { $zone }
# Under a figure in large type.
# $points (number): that figure
points = { $points ->
    [one] point
   *[other] points
}
try-a-score = Try a score
nothing-imagined = Set a score to see how the table would look.
reset = Reset
# The field for the goals of a side.
# $team (name): the side
stepper-goals = { $team } goals
# $team (name): the side
stepper-fewer = { $team }, one goal fewer
# $team (name): the side
stepper-more = { $team }, one goal more
# Over the table that would follow.
if-it-finishes = If it finishes like this
if-it-finishes-partly = If it finishes like this; other matches not counted
# Over the table that would follow.
# $number (number): how many teams
# $teams (text): a list of them
go-through = { $number ->
    [one] { $teams } go through.
   *[other] { $teams } go through.
}
nobody-through = Nobody is through yet.
# The head of a column, for screen readers.
moved = Moved
# After the number of places that a team has moved, for screen readers.
# $places (number): that number
places-up = { $places ->
    [one] place up
   *[other] places up
}
# $places (number): that number
places-down = { $places ->
    [one] place down
   *[other] places down
}

## What each side needs
## These clauses are put together into sentences. "They" is the team that stands beside them. A clause for a slot with
## "state" or "clause" in its name is a main clause; "facts" and "measure" are what stands after "if". The first letter of
## a sentence becomes a capital, and a full stop ends it.

# A sentence: that team is sure of its place.
sure-through = they are through
sure-out = they are out
# $result (win | point): the least result that is enough
will-do = { $result ->
    [win] a win will do
   *[point] a point will do
}
# What it takes in the last match, a sentence.
# $least (win | point): the least result that is needed
# $place (home | away): where; "home" also stands for neutral
# $opponent (name): the other side
needs-result = { $least ->
    [win] { $place ->
        [away] they must win at { $opponent }
       *[home] they must beat { $opponent }
    }
   *[point] { $place ->
        [away] they need a point at { $opponent }
       *[home] they need a point against { $opponent }
    }
}
# The same if other results must go their way too.
# $least (win | point): the least result that is needed
# $place (home | away): where; "home" also stands for neutral
# $opponent (name): the other side
needs-result-and-hope = { $least ->
    [win] { $place ->
        [away] they must win at { $opponent } and hope other results go their way
       *[home] they must beat { $opponent } and hope other results go their way
    }
   *[point] { $place ->
        [away] they need a point at { $opponent } and must hope other results go their way
       *[home] they need a point against { $opponent } and must hope other results go their way
    }
}
# $matches (count): all matches that are left, two or more
wins-will-do = winning their last { $matches } matches will do
# $points (count): the points that are enough
# $matches (count): from so many matches, two or more
points-will-do = { $points ->
    [one] a point from their last { $matches } matches will do
   *[other] { $points } points from their last { $matches } matches will do
}
# Two clauses: what is enough, and with how little they are out.
# $clause (text): what is enough
# $points (count): with fewer points they are out
# $state (text): "they are out"
or-fewer-points = { $points ->
    [1] { $clause }; without a point { $state }
   *[other] { $clause }; with fewer than { $points } points { $state }
}
# $then (alone | enough | hope): whether that is enough, or other results must go their way too
# $matches (count): all matches that are left, two or more
needs-wins = { $then ->
    [alone] they must win their last { $matches } matches
    [enough] they must win their last { $matches } matches, and that is enough
   *[hope] they must win their last { $matches } matches and hope other results go their way
}
# $then (enough | hope): whether that is enough, or other results must go their way too
# $points (count): the points that it takes
# $matches (count): from so many matches, two or more
needs-points = { $then ->
    [enough] { $points ->
        [one] they need a point from their last { $matches } matches, and that is enough
       *[other] they need { $points } points from their last { $matches } matches, and that is enough
    }
   *[hope] { $points ->
        [one] they need a point from their last { $matches } matches and must hope other results go their way
       *[other] they need at least { $points } points from their last { $matches } matches and must hope other results go their way
    }
}
needs-not-worked-out = what they need could not be worked out
# States: what becomes of the team.
state-through = they are through
state-out = they are out
# $zone (text): the name of the places
state-in-places = they are in the { $zone } places
# $zone (text): the name of the places
state-not-in-places = they are not in the { $zone } places
# After "They must beat Liverpool."
state-enough = that is enough
state-not-enough = that is not enough
state-level = they are level with a rival on every tie-breaker known, and it may come to drawing lots
state-level-at-best = they are at best level with a rival on every tie-breaker known, and it may come to drawing lots
# A table of teams from several groups decides.
state-up-to-groups = it depends at best on the other groups, or on drawing lots
# $state (text): what becomes of them
# $facts (text): results
if-facts = { $state } if { $facts }
# $state (text): what becomes of them
# $facts (text): results
only-if-facts = { $state } only if { $facts }
# $state (text): what becomes of them
# $facts (text): results
unless-facts = { $state } unless { $facts }
# $state (text): what becomes of them
# $facts (text): results
# $clause (text): what holds after these results
unless-then = { $state } unless { $facts }; then { $clause }
# The same in two sentences.
# $state (text): what becomes of them
# $facts (text): results
# $clause (text): what holds after these results
unless-in-that-case = { $state } unless { $facts }. In that case, { $clause }
# $state (text): what becomes of them
# $facts (text): results
# $clause (text): what holds otherwise
if-else = { $state } if { $facts }; if not, { $clause }
# The same in two sentences.
# $state (text): what becomes of them
# $facts (text): results
# $clause (text): what holds otherwise
if-else-apart = { $state } if { $facts }. If not, { $clause }
# $through (text): results after which they are through
# $out (text): results after which they are out
through-and-out = they are through if { $through } and out if { $out }
# $zone (text): the name of the places
# $through (text): results after which they are in these places
# $out (text): results after which they are not
in-and-not-in-places = they are in the { $zone } places if { $through }, but not if { $out }
# After "They must beat Liverpool."
# $enough (text): results with which that is enough
# $not-enough (text): results with which it is not
enough-and-not-enough = that is enough if { $enough }, but not if { $not-enough }
# $facts (text): results
# $clause (text): what holds after them
when-facts = if { $facts }, { $clause }
# Two clauses of one sentence.
# $first (text): the first clauses
# $next (text): the next clause
clause-and-clause = { $first }; { $next }
goals-decide = it comes down to goals
# $state (text): "they are through"
# $measure (text): what goals must be
goals-decide-sure = it comes down to goals, and { $state } for sure if { $measure }
it-depends = it depends on other results
# Between the groups. A place in the group, with the points: "third place with four points".
# $place (number): the place that is ranked between the groups
# $points (count): the points of the team in the end
ranked-place = { $place ->
    [1] first place
    [2] second place
    [3] third place
    [4] fourth place
   *[other] place { $place }
} with { $points ->
    [one] one point
   *[other] { $points } points
}
# $place (text): the place with its points
ranked-enough = { $place } is enough
# $place (text): the place with its points
ranked-not-enough = { $place } is not enough
# Of all other groups, a number must have a team in that place that is level with them or above them.
# $place (text): the place with its points
# $count (count): how many groups it takes
# $of (count): how many other groups there are, more than $count
ranked-unless-others = { $place } is enough unless the team in that place is level or better in at least { $count } of the other { $of } groups
# The same for some of the other groups.
# $place (text): the place with its points
# $count (count): how many groups it takes
# $of (count): how many groups there are, more than $count
# $groups (text): their names
ranked-unless-some = { $place } is enough unless the team in that place is level or better in at least { $count } of these { $of }: { $groups }
# The same if it takes all of these groups, or there is only one.
# $place (text): the place with its points
# $groups (text): their names
ranked-unless-all = { $place } is enough unless the team in that place is level or better in { $groups }
# Other groups are over, and the team's own goals decide how it compares with them.
# $place (text): the place with its points
ranked-goals = { $place } may be enough: it depends on their goals
# The same, and other groups decide too.
# $place (text): the place with its points
# $groups (text): their names
ranked-goals-and = { $place } may be enough: it depends on their goals and on { $groups }
# The same if the goals matter only when a number of these groups are against them.
# $place (text): the place with its points
# $count (count): how many groups it takes
# $of (count): how many groups there are, more than $count
# $groups (text): their names
ranked-goals-unless = { $place } is enough unless the team in that place is level or better in at least { $count } of these { $of }: { $groups }; then it depends on their goals too
# The same if it takes all of these groups, or there is only one.
# $place (text): the place with its points
# $groups (text): their names
ranked-goals-unless-all = { $place } is enough unless the team in that place is level or better in { $groups }; then it depends on their goals too
# Over a list of what must happen in each of the other groups.
# $place (text): the place with its points
spoils = Elsewhere, to match { $place }
# In that list. Example: "Group C: Ukraine draw with Austria"
# $group (text): the name of the group
# $facts (text): results
spoils-results = { $group }: { $facts }
# $group (text): the name of the group
# $place (text): the place with its points
spoils-points = { $group }: { $place } or more
# In a row of the ranking between groups: what is certain about the team.
row-through = Through
row-out = Out
# $groups (text): the names of the groups whose matches decide
row-depends = Depends on { $groups }
# $group (text): the name of the team's own group
# $others (count): how many other groups matter, two or more
row-depends-on-others = Depends on { $group } and { $others } others
# $groups (count): how many other groups matter, four or more
row-depends-on-groups = Depends on { $groups } other groups
# Before what a team needs to end in a zone or in a better one: "At least Play-offs: A draw will do."
# $zone (name): the zone
at-least = At least { $zone }
# Over the ranking between groups at an earlier moment, if it would take too long to say what the teams need.
# $moment (text): the moment
row-unsaid = { $moment }. What each team depends on was not worked out for this moment.
# No match matters any more.
row-lots = Depends on drawing lots
# A fact, after "if": exactly so many points from their own matches that are left.
# $points (count): the points
own-points = { $points ->
    [0] they take no point
    [one] they take one point
   *[other] they take { $points } points
}
otherwise-lots = otherwise it may come to drawing lots
# Facts, after "if": a result of the team's own.
# $result (win | draw | lose | not-win | not-draw | not-lose): the result
own-result = { $result ->
    [win] they win
    [draw] they draw
    [lose] they lose
    [not-win] they do not win
    [not-draw] they do not draw
   *[not-lose] they do not lose
}
# $result (win | draw | lose | not-win | not-draw | not-lose): the result
# $opponent (name): the other side, whose ground it is
own-result-at = { $result ->
    [win] they win at { $opponent }
    [draw] they draw at { $opponent }
    [lose] they lose at { $opponent }
    [not-win] they do not win at { $opponent }
    [not-draw] they do not draw at { $opponent }
   *[not-lose] they do not lose at { $opponent }
}
# $result (win | draw | lose | not-win | not-draw | not-lose): the result
# $opponents (text): the other side, or a list of two and more
own-result-against = { $result ->
    [win] they beat { $opponents }
    [draw] they draw with { $opponents }
    [lose] they lose to { $opponents }
    [not-win] they do not beat { $opponents }
    [not-draw] they do not draw with { $opponents }
   *[not-lose] they do not lose to { $opponents }
}
# $one (name): a team
# $other (name): another team
own-beat-neither = they beat neither { $one } nor { $other }
# $team (name): the team
# $result (win | draw | lose | not-win | not-draw | not-lose): its result in its last match
team-result = { $result ->
    [win] { $team } win
    [draw] { $team } draw
    [lose] { $team } lose
    [not-win] { $team } do not win
    [not-draw] { $team } do not draw
   *[not-lose] { $team } do not lose
}
# The same if the team that the sentence is about has that result as well.
# $team (name): the team
# $result (win | draw | lose): its result in its last match
team-result-too = { $result ->
    [win] { $team } win too
    [draw] { $team } draw too
   *[lose] { $team } lose too
}
# $team (name): the team
# $result (win | draw | lose | not-win | not-draw | not-lose): its result
# $opponents (text): the other side, or a list of two and more
team-result-against = { $result ->
    [win] { $team } beat { $opponents }
    [draw] { $team } draw with { $opponents }
    [lose] { $team } lose to { $opponents }
    [not-win] { $team } do not beat { $opponents }
    [not-draw] { $team } do not draw with { $opponents }
   *[not-lose] { $team } do not lose to { $opponents }
}
# $team (name): the team
# $one (name): a team
# $other (name): another team
team-beat-neither = { $team } beat neither { $one } nor { $other }
# $goals (count): the goals of the margin
own-lose-by-more = { $goals ->
    [one] they lose by more than one goal
   *[other] they lose by more than { $goals } goals
}
# $team (name): the team that wins
# $goals (count): the goals of the margin
win-by-more = { $goals ->
    [one] { $team } win by more than one goal
   *[other] { $team } win by more than { $goals } goals
}
# $team (name): the team that wins
# $opponent (name): the other side
# $goals (count): the goals of the margin
beat-by-more = { $goals ->
    [one] { $team } beat { $opponent } by more than one goal
   *[other] { $team } beat { $opponent } by more than { $goals } goals
}
# $team (name): the team that wins
# $goals (count): the goals of the margin
win-by-at-most = { $goals ->
    [1] { $team } win by a single goal
   *[other] { $team } win by at most { $goals } goals
}
# $team (name): the team that wins
# $opponent (name): the other side
# $goals (count): the goals of the margin
beat-by-at-most = { $goals ->
    [1] { $team } beat { $opponent } by a single goal
   *[other] { $team } beat { $opponent } by at most { $goals } goals
}
# $team (name): the team that loses
# $goals (count): the goals of the margin, two or more
lose-by-at-least = { $goals ->
    [one] { $team } lose by at least one goal
   *[other] { $team } lose by at least { $goals } goals
}
# $team (name): the team that wins
# $opponent (name): the other side
# $goals (count): the goals of the margin, two or more
beat-by-at-least = { $goals ->
    [one] { $team } beat { $opponent } by at least one goal
   *[other] { $team } beat { $opponent } by at least { $goals } goals
}
# After one of these: a margin at which more must hold.
# $fact (text): "Napoli win by a single goal"
# $goals (count): the margin
# $measure (text): what must hold with it
or-by-and = { $goals ->
    [one] { $fact }, or by one and { $measure }
   *[other] { $fact }, or by { $goals } and { $measure }
}
# $fact (text): "Napoli win by a single goal"
# $measure (text): what must hold with it
fact-and = { $fact } and { $measure }
# What goals must be: a main clause ("they must win by at least two goals") or after "if" ("they win by at least two goals").
# $mood (must | if): which
# $goals (count): the goals
score-at-least = { $mood ->
    [must] they must score at least { $goals }
   *[if] they score at least { $goals }
}
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): the goals
score-at-most = { $mood ->
    [must] { $goals ->
        [0] they must not score
        [1] they must score one goal at most
       *[other] they must score at most { $goals }
    }
   *[if] { $goals ->
        [0] they do not score
        [1] they score one goal at most
       *[other] they score at most { $goals }
    }
}
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): by how many more
# $team (name): than this team, in its own match
score-more = { $mood ->
    [must] { $goals ->
        [0] they must score at least as many goals as { $team }
        [1] they must score more goals than { $team }
       *[other] they must score at least { $goals } goals more than { $team }
    }
   *[if] { $goals ->
        [0] they score at least as many goals as { $team }
        [1] they score more goals than { $team }
       *[other] they score at least { $goals } goals more than { $team }
    }
}
# That team may score more goals, in its own match, but not more than so many more.
# $mood (must | if): whether a main clause, or after "if"
# $team (name): the team
# $goals (count): how many more
score-not-much-fewer = { $mood ->
    [must] { $goals ->
        [one] { $team } must not outscore them by more than one goal
       *[other] { $team } must not outscore them by more than { $goals } goals
    }
   *[if] { $goals ->
        [one] { $team } do not outscore them by more than one goal
       *[other] { $team } do not outscore them by more than { $goals } goals
    }
}
need-goalless-draw = they need a goalless draw
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): the goals of the margin
margin-win = { $mood ->
    [must] { $goals ->
        [one] they must win by at least one goal
       *[other] they must win by at least { $goals } goals
    }
   *[if] { $goals ->
        [one] they win by at least one goal
       *[other] they win by at least { $goals } goals
    }
}
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): the goals of the margin
margin-defeat = { $mood ->
    [must] { $goals ->
        [one] they must keep the defeat to one goal
       *[other] they must keep the defeat to { $goals } goals
    }
   *[if] { $goals ->
        [one] they lose by a single goal
       *[other] they lose by at most { $goals } goals
    }
}
# Two wins.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): how much greater their margin is at least
# $team (name): than that of this team
margin-wins = { $mood ->
    [must] { $goals ->
        [0] they must win by at least as many goals as { $team }
        [1] they must win by more goals than { $team }
       *[other] they must win by at least { $goals } goals more than { $team }
    }
   *[if] { $goals ->
        [0] they win by at least as many goals as { $team }
        [1] they win by more goals than { $team }
       *[other] they win by at least { $goals } goals more than { $team }
    }
}
# Two wins.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): how much smaller their margin may be
# $team (name): than that of this team
margin-wins-below = { $mood ->
    [must] { $goals ->
        [one] their winning margin must be at most one goal below that of { $team }
       *[other] their winning margin must be at most { $goals } goals below that of { $team }
    }
   *[if] { $goals ->
        [one] their winning margin is at most one goal below that of { $team }
       *[other] their winning margin is at most { $goals } goals below that of { $team }
    }
}
# Two defeats.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): how much smaller the margin of their defeat must be
# $team (name): than that of this team
margin-defeats = { $mood ->
    [must] { $goals ->
        [0] they must lose by no more goals than { $team }
        [1] they must lose by fewer goals than { $team }
       *[other] they must lose by at least { $goals } goals fewer than { $team }
    }
   *[if] { $goals ->
        [0] they lose by no more goals than { $team }
        [1] they lose by fewer goals than { $team }
       *[other] they lose by at least { $goals } goals fewer than { $team }
    }
}
# Two defeats.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): how much greater the margin of their defeat may be
# $team (name): than that of this team
margin-defeats-above = { $mood ->
    [must] { $goals ->
        [one] their losing margin must be at most one goal above that of { $team }
       *[other] their losing margin must be at most { $goals } goals above that of { $team }
    }
   *[if] { $goals ->
        [one] their losing margin is at most one goal above that of { $team }
       *[other] their losing margin is at most { $goals } goals above that of { $team }
    }
}
# They win, that team loses.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): the goals of both margins together
# $team (name): the team
margin-win-and-defeat = { $mood ->
    [must] their winning margin plus the losing margin of { $team } must come to at least { $goals } goals
   *[if] their winning margin plus the losing margin of { $team } comes to at least { $goals } goals
}
# They lose, that team wins.
# $mood (must | if): whether a main clause, or after "if"
# $goals (count): the goals of both margins together
# $team (name): the team
margin-defeat-and-win = { $mood ->
    [must] their losing margin plus the winning margin of { $team } must come to at most { $goals } goals
   *[if] their losing margin plus the winning margin of { $team } comes to at most { $goals } goals
}
# After one of these main clauses: a margin that is one goal short, at which more must hold.
# $clause (text): "they must win by at least two goals", "they must win by more goals than Napoli"
# $goals (count): how many goals then; 0: as many
# $by (goals | more | fewer): so many goals, or so many more or fewer than the other team
# $measure (text): what must hold with it
or-by-if = { $by ->
    [goals] { $clause }, or by { $goals } if { $measure }
    [more] { $goals ->
        [0] { $clause }, or by as many if { $measure }
        [1] { $clause }, or by exactly one more if { $measure }
       *[other] { $clause }, or by exactly { $goals } more if { $measure }
    }
   *[fewer] { $goals ->
        [0] { $clause }, or by as many if { $measure }
        [1] { $clause }, or by exactly one fewer if { $measure }
       *[other] { $clause }, or by exactly { $goals } fewer if { $measure }
    }
}
# The same after "keep the defeat to two goals" and "come to at least four goals".
# $clause (text): that clause
# $goals (count): how many goals then
# $measure (text): what must hold with it
or-to-if = { $clause }, or to { $goals } if { $measure }
# The same after "must be at most two goals below that of Napoli".
# $clause (text): that clause
# $goals (count): how many goals then
# $measure (text): what must hold with it
or-exactly-if = { $clause }, or exactly { $goals } if { $measure }
# $measure (text): what must hold with it
one-goal-defeat-if = a one-goal defeat will do only if { $measure }
# $team (name): a team that wins
# $measure (text): what must hold too
one-goal-defeat-and-win-if = a one-goal defeat will do only if { $team } win by one goal and { $measure }

## Why a team stands above the next one

# For screen readers: the question that the reason answers.
# $upper (name): the team above
# $lower (name): the team below
why-above = Why { $upper } stand above { $lower }
# $lower (name): the team below
# $gap (count): by how many points
# $upper-points (text): the points of the team above
# $lower-points (text): the points of the team below
above-by-points = { $gap ->
    [one] Above { $lower } by one point, { $upper-points } to { $lower-points }.
   *[other] Above { $lower } by { $gap } points, { $upper-points } to { $lower-points }.
}
# $lower (name): the team below
# $measure (text): what decides: "goal difference"
# $upper-figure (text): that of the team above
# $lower-figure (text): that of the team below
above-on = Above { $lower } on { $measure }, { $upper-figure } to { $lower-figure }.
# The matches between the two decide.
# $lower (name): the team below
# $measure (text): what decides in them: "goal difference"
# $upper-figure (text): that of the team above
# $lower-figure (text): that of the team below
above-head-to-head = Above { $lower } on head-to-head { $measure }, { $upper-figure } to { $lower-figure }.
# The matches between several teams decide.
# $lower (name): the team below
# $measure (text): what decides in them: "goal difference"
# $teams (count): how many teams, three or more
# $upper-figure (text): that of the team above
# $lower-figure (text): that of the team below
above-among = Above { $lower } on head-to-head { $measure } among the { $teams }, { $upper-figure } to { $lower-figure }.
# $lower (name): the team below
level-on-all = Level with { $lower } on every tie-breaker: lots would be drawn.
# $lower (name): the team below
# $fact (text): the next tie-breaker: "the FIFA ranking"
# $teams (text): a list of the teams for which it is not known
level-fact-missing = Level with { $lower } so far: the next tie-breaker is { $fact }, not known for { $teams }.
# $lower (name): the team below
# $measure (text): the next tie-breaker: "goal difference"
level-results-missing = Level with { $lower } so far: the next tie-breaker is { $measure }, which needs results that are not known.
# $lower (name): the team below
level-matches-missing = Level with { $lower } so far: the matches between them would decide, and their results are not known.
# What decides.
# $what (points | goal-difference | goals | away-goals | wins | away-wins | goal-average | opponents-points | opponents-goal-difference | opponents-goals): what is counted
measure = { $what ->
    [points] points
    [goal-difference] goal difference
    [goals] goals scored
    [away-goals] away goals
    [wins] matches won
    [away-wins] away wins
    [goal-average] goal average
    [opponents-points] opponents’ points
    [opponents-goal-difference] opponents’ goal difference
   *[opponents-goals] opponents’ goals
}
# What decides if goals do not.
# $what (coefficient | disciplinary | fair-play | fifa-ranking): what is compared
ranking-fact = { $what ->
    [coefficient] the coefficient
    [disciplinary] disciplinary points
    [fair-play] fair play points
   *[fifa-ranking] the FIFA ranking
}

## The map of what is still possible

map = Who goes through
# Over a grid of the map: the result of the other match that it is for.
# $home (name): the home side
# $away (name): the away side
# $outcome (home | draw | away): which side wins
outcome = { $outcome ->
    [home] { $home } beat { $away }
    [draw] { $home } and { $away } draw
   *[away] { $away } beat { $home }
}
# The choice between the results of the other match, for screen readers.
map-choice = The other match: who wins
map-draw = Draw
# A cell of the map, for screen readers.
# $letters (text): the letters in the cell, which stand for teams
# $home (name): the home side
# $score (score): the score
# $away (name): the away side
map-cell = { $letters }, { $home } { $score } { $away }
# Below the map.
# $one (score): a score beyond its edge
# $two (score): the next one
# $edge (score): the score at its edge
map-beyond = Higher scores follow suit: { $one } and { $two } count like { $edge }.
map-beyond-otherwise = Higher scores can change this.
# The key of the map.
# $through (name): the side that goes through
# $out (name): the other one
map-key = { $through } through, { $out } not
# $home (name): the home side
# $away (name): the away side
map-key-neither = neither { $home } nor { $away } through
# What a question mark in the map means.
map-key-open = depends on the goals in the other match, or on something not yet known
# The same if other groups decide too.
map-key-open-groups = depends on goals, on the other groups, or on something not yet known
# Above the map: teams that go through in every cell, so their letters are not in the cells.
# $number (count): how many teams
# $teams (text): their names
map-always = { $number ->
    [one] { $teams } go through with every one of these scores. The cells leave this team out.
   *[other] { $teams } go through with every one of these scores. The cells leave these teams out.
}
# In a cell, for screen readers: nobody goes through beside these teams.
map-nobody-else = nobody else

## Results and fixtures

matches = Matches
# Between two names, instead of a score.
versus = v
# Folded: the matchdays long before the current one.
earlier-matchdays = Earlier matchdays
later-matchdays = Later matchdays
# Fixtures without a matchday.
other-matches = Other matches
# Folded under the table of one of several groups.
group-matches = Results and fixtures
# The days of a matchday: "Sat 4 May to Mon 6 May".
# $first (text): the first day
# $last (text): the last day
day-range = { $first } to { $last }
# A kick-off on one of several days: "Sat 20:00".
# $weekday (text): the weekday
# $time (text): the time of day
weekday-time = { $weekday } { $time }
# The state of a match in a narrow column. Half-time and full time are those of the strip.
live-short = Live
delayed-short = Delayed
extra-time-short = ET
shoot-out-short = Pens
suspended-short = Susp.
postponed-short = Postp.
abandoned-short = Aband.
awarded-short = Award.
cancelled-short = Off

## Before kick-off

# In the last day, instead of the time of day. Example: "Kick-off in 3 h 20 min"
# $duration (text): how long
kick-off-in = Kick-off in { $duration }
# $minutes (number): how many
minutes-short = { $minutes } min
# $hours (number): how many
# $minutes (number): how many more
hours-short = { $hours } h { $minutes } min
form-title = Form
form-order = newest first
# After the name of an opponent.
played-home = home
played-away = away
head-to-head = Head to head
draws = Draws
# Below the last five matches of two sides against each other.
# $meetings (count): how many there were
meetings-more = Last five of { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
}.
match-facts = The match
fact-venue = Venue
fact-broadcast = Broadcast
# The month of an earlier match: "Sep 2019".
# $month (text): the month
# $year (text): the year
month-year = { $month } { $year }

## Tables of leagues and of many groups

# The label of a choice between tables, for screen readers.
table-choice = Results in the table
table-all = All
table-home = Home
table-away = Away
# Below a table of home matches.
table-home-only = Home matches only. This is not the league table.
table-away-only = Away matches only. This is not the league table.
table-form-only = Points from the last five matches, oldest first. This is not the league table.
# In the place of rows that are left out.
# $teams (count): how many
rows-between = { $teams ->
    [one] one team between
   *[other] { $teams } teams between
}
# Folded below some rows of a table.
# $teams (number): how many
whole-table = Whole table, { $teams ->
    [one] one team
   *[other] { $teams } teams
}
# The title of several tables, if the competition has no name.
groups = Groups
# The head of a column: the group that a team comes from.
column-group = Group

## The latest event of a live match

# $minute (text): the minute
# $kind (text): what happened: "Goal"
latest = { $minute } { $kind }, latest
# $kind (text): what happened
latest-without-minute = { $kind }, latest
newest-first = Newest first
oldest-first = Oldest first
# Beside a title: the scores of live matches count as if they were final.
if-it-stays = if it stays like this

## The element

# The links to the parts of the element, for screen readers.
parts = Parts of the match centre
# The label of the element.
# $home (name): the home side
# $home-goals (number): its goals
# $away (name): the away side
# $away-goals (number): its goals
label-score = Match centre: { $home } { $home-goals }, { $away } { $away-goals }
# $home (name): the home side
# $away (name): the away side
label-against = Match centre: { $home } against { $away }

## What each team needs, for a terminal (command line)

# $zone (text): what the places lead to
# $from (number): the first place
# $to (number): the last place
# $places (one | two | more): how many places
zone-title = { $places ->
    [one] { $zone }: place { $from }
    [two] { $zone }: places { $from } and { $to }
   *[more] { $zone }: places { $from } to { $to }
}
# The head of a list of teams.
# $status (through | in | out | not-in | open | not-worked-out): "through" and "out" of the first places, "in" and "not-in" of others
status-head = { $status ->
    [through] Through
    [in] In these places
    [out] Out
    [not-in] Not in these places
    [open] Open
   *[not-worked-out] Not worked out
}
# A cell of a table: what results mean for a team.
# $verdict (through | in | out | not-in | goals | unknown | not-worked-out): "through" and "out" of the first places, "in" and "not-in" of others
verdict = { $verdict ->
    [through] through
    [in] in
    [out] out
    [not-in] not in
    [goals] goals
    [unknown] unknown
   *[not-worked-out] not worked out
}
# Under that table.
verdict-goals = goals: the scores decide.
verdict-unknown = unknown: for some scores it comes down to drawing lots, to facts not known yet, or to other groups.
verdict-not-worked-out = not worked out: it takes more work than is allowed, or a proof that Touchline does not have.
# $home (name): the home side
# $away (name): the away side
meeting = { $home } v { $away }
# $home (name): the home side
# $away (name): the away side
# $score (score): the score so far
meeting-so-far = { $home } v { $away }, { $score } so far
# In a cell of that table: nobody wins.
cell-draw = draw
nothing-to-come = No matches are left.
# Instead of what each team needs.
# $matches (number): how many matches are left
too-many-left = { $matches } matches are left. With more than eight, only what is certain and which points are enough or needed is worked out.
# Instead of the table of results.
# $patterns (number): how many patterns of results
patterns-in-json = --json lists what all { $patterns } patterns of their results mean.

## What a report claims, and whether it is so (command line)

# A line of `touchline check`.
# $claim (text): what the report claims
# $evidence (text): what the results say
judged = { $claim }: { $evidence }.
# $suppositions (text): a list of results
# $claim (text): the claim
claim-if = If { $suppositions }, { $claim }
# $team (name): a team
# $other (name): another team
claim-level = { $team } and { $other } are level on points
# $team (name): a team
# $other (name): another team
# $points (count): how many points
# $way (above | below): which way
claim-gap = { $way ->
    [above] { $points ->
        [one] { $team } are one point above { $other }
       *[other] { $team } are { $points } points above { $other }
    }
   *[below] { $points ->
        [one] { $team } are one point below { $other }
       *[other] { $team } are { $points } points below { $other }
    }
}
# $team (name): a team
# $place (number): a place
claim-place = { $team } are in place { $place }
# $team (name): a team
# $fate (through | out): what becomes of it
claim-fate = { $fate ->
    [through] { $team } are through
   *[out] { $team } are out
}
# $team (name): a team
# $fate (through | out): whether it is in these places
# $zone (text): the name of the places
claim-fate-places = { $fate ->
    [through] { $team } are in the { $zone } places
   *[out] { $team } are not in the { $zone } places
}
# $team (name): a team
# $result (win | draw): what it needs
claim-needs = { $result ->
    [win] { $team } need a win
   *[draw] { $team } need a draw
}
# $team (name): a team
# $result (win | draw): what it needs
# $zone (text): the name of the places
claim-needs-places = { $result ->
    [win] { $team } need a win for the { $zone } places
   *[draw] { $team } need a draw for the { $zone } places
}
# A result that a claim supposes.
# $winner (name): the winner
# $loser (name): the loser
supposed-win = { $winner } beat { $loser }
# $winner (name): the winner
# $loser (name): the loser
# $score (score): the winner's goals first
supposed-win-score = { $winner } beat { $loser } { $score }
# $home (name): the home side
# $away (name): the away side
supposed-draw = { $home } and { $away } draw
# $home (name): the home side
# $away (name): the away side
# $score (score): the score
supposed-draw-score = { $home } and { $away } draw { $score }
evidence-unknown = it was not worked out, or it is about something that is not in the document
# $points (number): its points
# $other (name): another team
# $others-points (text): the points of that team
evidence-points = { $points ->
    [one] they have 1 point, { $other } { $others-points }
   *[other] they have { $points } points, { $other } { $others-points }
}
evidence-so-it-is = that is so
# $place (number): its place
evidence-place = they are in place { $place }
# $from (number): the first place
# $to (number): the last place
evidence-places = they share places { $from } to { $to }
evidence-always = that is so, whatever else happens
evidence-opposite = it is the other way round
# $example (text): an example that bears the claim out
# $counter-example (text): one that does not
evidence-both = { $example }, and { $counter-example }
# $example (text): an example
need-nothing-less = nothing less is ever enough; with it, for example, { $example }
# $result (win | draw): the result
# $example (text): an example
need-no-help = { $result ->
    [win] a win does not help; for example, { $example }
   *[draw] a draw does not help; for example, { $example }
}
# A team is said to need a draw, but needs a win.
# $example (text): an example with a draw
# $win (text): an example with a win
need-never-enough = a draw is never enough ({ $example }), but a win can be ({ $win })
# $example (text): an example
need-not = they do not; for example, { $example }
# $example (text): an example
need-maybe-not = they may do without; for example, { $example }
# $result (win | draw): the result
need-not-sure = { $result ->
    [win] no win to come is enough for sure
   *[draw] no draw to come is enough for sure
}
# What becomes of the team in an example.
# $fate (through | out | in-place | not-in-place | level): what
example = { $fate ->
    [through] they are through
    [out] they are out
    [in-place] they are in that place
    [not-in-place] they are not in that place
   *[level] they are level on every tie-breaker known, and it may come to drawing lots
}
# $fate (through | out): whether it is in these places
# $zone (text): the name of the places
example-places = { $fate ->
    [through] they are in the { $zone } places
   *[out] they are not in the { $zone } places
}
# $example (text): what becomes of the team
# $results (text): a list of results
example-after = { $example } after { $results }
# A result in that list.
# $home (name): the home side
# $score (score): the score
# $away (name): the away side
example-result = { $home } { $score } { $away }
