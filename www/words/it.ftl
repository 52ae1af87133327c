### Italiano. en.ftl dice che cosa significa ogni messaggio e che cosa contengono i suoi spazi.
### Same as English: captain-short column-goals-for-short

number-word = { $number ->
    [0] zero
    [1] uno
    [2] due
    [3] tre
    [4] quattro
    [5] cinque
    [6] sei
    [7] sette
    [8] otto
    [9] nove
    [10] dieci
   *[other] { $number }
}
list-end = { $first } e { $last }
list-middle = { $first }, { $next }

date = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-time = { $date }, { $time }
your-time = { $time } ora locale
kick-offs = { $matches ->
    [1] { $date }, { $time }
    [2] { $date }, entrambe alle { $time }
   *[other] { $date }, tutte alle { $time }
}
hint-early = all’inizio
hint-before-half-time = verso l’intervallo
hint-half-time = allo scadere del primo tempo
hint-late = nel finale
minute-unknown = minuto sconosciuto

status-kick-off = Calcio d’inizio { $time }
status-no-date = Data da definire
status-delayed = Inizio ritardato
status-postponed = Rinviata
status-live = In corso
status-half-time = Intervallo
status-extra-time = Tempi supplementari
status-shoot-out = Calci di rigore
status-suspended = Interrotta
status-abandoned = Sospesa definitivamente
status-full-time = Finale
status-after-extra-time = Dopo i tempi supplementari
status-after-penalties = Dopo i calci di rigore
status-awarded = Risultato a tavolino
status-cancelled = Annullata
as-at = Dati delle { $time }
as-at-not-updating = Dati delle { $time }, senza aggiornamenti
not-updating = Senza aggiornamenti
moved-from = prevista in origine { $date }
half-time-score = PT { $score }
ninety-minutes-score = 90′ { $score }
on-penalties = { $score } ai rigori
aggregate = Totale { $score }
matchday = { $matchday }ª giornata
scorers-of = Marcatori: { $team }
penalty-short = rig.
own-goal-short = aut.
scorer-unknown = Marcatore sconosciuto
cannot-show = Non è possibile mostrare questa partita.

score-sentence = { $home } { $home-goals }, { $away } { $away-goals }.
against-sentence = { $home } contro { $away }.
status-sentence = { $status }.
status-sentence-half-time = { $status }; { $half-time } all’intervallo.
status-sentence-penalties = { $status }; { $penalties } ai rigori.
status-sentence-both = { $status }; { $half-time } all’intervallo; { $penalties } ai rigori.
goal-news = { $what }: { $player }, { $team }.
goal-news-short = { $what }: { $who }.
goal-news-bare = { $what }.

strip-key = La barra mostra chi era in vantaggio.
strip-key-unknown = Occasione; minuto esatto sconosciuto
strip-key-known = Occasione
strip-label = Minuto per minuto.
strip-chances = { $team }: { $chances ->
    [one] un’occasione.
   *[other] { $chances } occasioni.
}
axis-half-time = Int.
axis-full-time = Fin.
axis-extra-time = DTS

story = Cronaca
filter = Mostra
filter-goals = Gol
filter-key = Salienti
filter-all = Tutto
kind-disallowed = Gol annullato
kind-goal = Gol
kind-own-goal = Autogol
kind-penalty-goal = Gol su rigore
kind-penalty-missed = Rigore sbagliato
kind-penalty-saved = Rigore parato
kind-shot-saved = Tiro parato
kind-shot-blocked = Tiro respinto
kind-shot-off-target = Tiro fuori
kind-woodwork = Legno
kind-cleared-off-line = Salvataggio sulla linea
kind-chance = Occasione
kind-yellow = Ammonizione
kind-second-yellow = Secondo giallo
kind-red = Espulsione
kind-substitution = Sostituzione
kind-var = Controllo VAR
kind-kick-scored = Segnato
kind-kick-missed = Sbagliato
kind-note = Nota
text-saved = { $player } tira; { $by } para.
text-blocked = { $player } tira; { $by } respinge.
text-cleared-off-line = { $player } tira; { $by } salva sulla linea.
text-chance = Occasione per { $player }; { $by } libera.
own-goal-by = { $player } ({ $team })
assist = Assist di { $player }
var-goal-stands = Il gol è valido.
var-no-goal = Niente gol.
var-penalty = Rigore assegnato.
var-no-penalty = Niente rigore.
var-red = Cartellino rosso.
var-no-red = Niente cartellino rosso.
var-overturned = La decisione è cambiata.
var-stands = La decisione è confermata.
var-under-way = Controllo in corso.
reason-injury = (infortunio)
reason-other = ({ $reason })
came-on = entra,
went-off = esce
clip = Guarda
loose-cards = Ammoniti
loose-cards-note = (minuto sconosciuto)
sources = Fonti: { $titles }.
break-half-time = Intervallo
break-full-time = Fine dei tempi regolamentari
break-extra-half-time = Intervallo dei supplementari
break-extra-time = Fine dei supplementari
break-shoot-out = Fine dei calci di rigore

rewind = Riavvolgi
rewind-now = Adesso
rewind-back = Torna ad adesso
rewind-back-to-full-time = Torna al risultato finale
rewind-back-to-end = Torna alla fine
rewind-after = Dopo { $minute }
rewind-earlier = In precedenza
rewind-note = { $when }: { $what }
happened-disallowed = gol annullato a { $player }
happened-goal = segna { $player }
happened-own-goal = autogol di { $player }
happened-penalty-goal = { $player } segna su rigore
happened-penalty-missed = { $player } sbaglia un rigore
happened-penalty-saved = rigore di { $player } parato
happened-shot-saved = tiro di { $player } parato
happened-shot-blocked = tiro di { $player } respinto
happened-shot-off-target = tiro di { $player } fuori
happened-woodwork = legno di { $player }
happened-cleared-off-line = tiro di { $player } salvato sulla linea
happened-chance = occasione per { $player }
happened-yellow = ammonizione per { $player }
happened-second-yellow = secondo giallo per { $player }
happened-red = cartellino rosso per { $player }
happened-substitution = entra { $player }
happened-kick-scored = { $player } segna
happened-kick-missed = { $player } sbaglia
happened-other = { $what }: { $player }

line-ups = Formazioni
line-ups-view = Mostra come
line-ups-pitch = Campo
line-ups-list = Elenco
official-referee = Arbitro
official-assistant = Assistente
official-fourth = Quarto ufficiale
official-var = Addetto al VAR
official = { $role }: { $person }
person-from = { $name } ({ $country })
coach = Allenatore: { $name }
captain-short = C
captain = capitano
mark-goal = gol
mark-own-goal = autogol
mark-yellow = ammonizione
mark-second-yellow = secondo giallo
mark-red = espulsione
mark-on = entra
mark-off = esce

table = Classifica
column-played-short = G
column-played = Partite giocate
column-won-short = V
column-won = Vittorie
column-drawn-short = N
column-drawn = Pareggi
column-lost-short = P
column-lost = Sconfitte
column-goals-for-short = GF
column-goals-for = Gol fatti
column-goals-against-short = GS
column-goals-against = Gol subiti
column-goal-difference-short = DR
column-goal-difference = Differenza reti
column-points-short = Pt
column-points = Punti
column-position = Posizione
column-team = Squadra
column-form = Ultime partite
column-why = Perché
not-yet-played = non ancora giocato
as-it-stands = classifica provvisoria
after-matchday = dopo la { $matchday }ª giornata
unranked = Fuori classifica, perché alcuni punti non sono noti: { $teams }.
form-won-short = V
form-drawn-short = N
form-lost-short = P
form-won = vittoria
form-drawn = pareggio
form-lost = sconfitta
form = { $matches ->
    [one] ultima partita: { $results }
   *[other] ultime { $matches }, dalla meno recente: { $results }
}

what-next = Che cosa serve
needs = Che cosa serve a ogni squadra: { $zone }
with-your-scores = Con i tuoi risultati
points = { $points ->
    [one] punto
   *[other] punti
}
try-a-score = Prova un risultato
nothing-imagined = Scegli un risultato per vedere come sarebbe la classifica.
reset = Azzera
stepper-goals = Gol: { $team }
stepper-fewer = { $team }, un gol in meno
stepper-more = { $team }, un gol in più
if-it-finishes = Se finisse così
if-it-finishes-partly = Se finisse così, senza contare le altre partite
go-through = { $number ->
    [one] { $teams } passa il turno.
   *[other] { $teams } passano il turno.
}
nobody-through = Ancora nessuna squadra è qualificata.
moved = Variazione
places-up = { $places ->
    [one] posto in su
   *[other] posti in su
}
places-down = { $places ->
    [one] posto in giù
   *[other] posti in giù
}

map = Chi passa il turno
outcome = { $outcome ->
    [home] { $home } batte { $away }
    [draw] { $home } e { $away } pareggiano
   *[away] { $away } batte { $home }
}
map-choice = L’altra partita: chi vince
map-draw = Pareggio
map-cell = { $letters }, { $home } { $score } { $away }
map-beyond = Con più gol non cambia nulla: { $one } e { $two } valgono come { $edge }.
map-beyond-otherwise = Con più gol l’esito può cambiare.
map-key = { $through } passa, { $out } no
map-key-neither = non passano né { $home } né { $away }
map-key-open = dipende dai gol dell’altra partita o da ciò che non si sa ancora

parts = Parti del centro partita
label-score = Centro partita: { $home } { $home-goals }, { $away } { $away-goals }
label-against = Centro partita: { $home } contro { $away }
