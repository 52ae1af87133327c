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
# How old the view is, if newer versions cannot be fetched.
# $time (text): the time of day
as-at = As at { $time }
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
# $status (text): the status
# $penalties (score): the kicks scored
status-sentence-penalties = { $status }; { $penalties } on penalties.
# $status (text): the status
# $half-time (score): the score at half-time
# $penalties (score): the kicks scored
status-sentence-both = { $status }; { $half-time } at half-time; { $penalties } on penalties.
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
assist = Assist: { $player }
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
# Where the story comes from.
# $titles (text): the titles, with semicolons between them
sources = Sources: { $titles }.
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
# $name (name): the coach
coach = Coach: { $name }
# The mark of a captain.
captain-short = C
captain = captain
# The marks of players, for screen readers.
mark-goal = goal
mark-own-goal = own goal
mark-yellow = yellow card
mark-second-yellow = second yellow card
mark-red = red card
mark-on = on
mark-off = off

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

## What next

what-next = What next
# For screen readers.
# $zone (text): what the places lead to: "Round of 16"
needs = What each side needs: { $zone }
# Over what each side needs, if the reader has set scores.
with-your-scores = With your scores
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
