### Italiano. en.ftl dice che cosa significa ogni messaggio e che cosa contengono i suoi spazi.
### Same as English: assist-short captain-short column-goals-for-short hours-short live-short mark-assist minutes-short

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
kick-off = Calcio d’inizio
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
suspended-next = Ripresa senza orario
cancelled-next = La partita non si giocherà
no-news-since = Nessun aggiornamento dalle { $time }.
trying-again = Nuovo tentativo in corso.
as-at-not-updating = Dati delle { $time }, senza aggiornamenti
not-updating = Senza aggiornamenti
moved-from = prevista in origine { $date }
half-time-score = PT { $score }
ninety-minutes-score = 90′ { $score }
on-penalties = { $score } ai rigori
decision-extra-time = { $team } vince dopo i supplementari
decision-penalties = { $team } vince { $score } ai rigori
decision-aggregate = { $team } passa il turno, { $score } nel totale
decision-away-goals = { $team } passa il turno per i gol in trasferta
decision-ruling = Vittoria assegnata: { $team }, { $score }
decision-unnamed = { $team } passa il turno
shoot-out-lead = { $team } in vantaggio { $score }
clause-sentence = { $clause }.
broadcasters = In diretta su { $names }
aggregate = Totale { $score }
matchday = { $matchday }ª giornata
scorers-of = Marcatori: { $team }
penalty-short = rig.
own-goal-short = aut.
scorer-unknown = Marcatore sconosciuto
cannot-show = Non è possibile mostrare questa partita.
mistake = I dati del sito contengono un errore.
details = Dettagli

score-sentence = { $home } { $home-goals }, { $away } { $away-goals }.
against-sentence = { $home } contro { $away }.
status-sentence = { $status }.
status-sentence-half-time = { $status }; { $half-time } all’intervallo.
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
sources = Fonti:
source-dated = { $title } ({ $date })
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
coach = Allenatore
captain-short = C
captain = capitano
mark-goal = gol
mark-own-goal = autogol
mark-assist = assist
mark-yellow = ammonizione
mark-second-yellow = secondo giallo
mark-red = espulsione
mark-on = entra
mark-off = esce

opens-at = si apre su { $host }
report = La cronaca
attendance = Spettatori { $number }
thousands = { $thousands }.{ $rest }

squad-came-on = Entrati
bench = In panchina
not-used = Non entrati
assist-short = A
rating = voto
line-ups-to-come = Formazioni in arrivo
line-ups-expected = di solito un’ora prima del calcio d’inizio, verso le { $time }

statistics = Statistiche
statistics-more = Altre statistiche
statistic-possession = Possesso palla
statistic-expected-goals = Gol attesi
statistic-shots = Tiri
statistic-on-target = In porta
statistic-corners = Calci d’angolo
statistic-fouls = Falli
statistic-offsides = Fuorigioco
statistic-passes = Passaggi
statistic-pass-accuracy = Passaggi riusciti
statistic-saves = Parate
percent = { $figure } %

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
adjustment = { $points ->
    [one] { $figure } punto
   *[other] { $figure } punti
}
adjustment-with-reason = { $adjustment }: { $reason }

what-next = Che cosa serve
needs = Che cosa serve a ogni squadra: { $zone }
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

sure-through = qualificazione certa
sure-out = eliminazione certa
will-do = { $result ->
    [win] basta una vittoria
   *[point] basta un punto
}
needs-result = { $least ->
    [win] { $place ->
        [away] serve una vittoria in casa di { $opponent }
       *[home] serve una vittoria contro { $opponent }
    }
   *[point] { $place ->
        [away] serve un punto in casa di { $opponent }
       *[home] serve un punto contro { $opponent }
    }
}
needs-result-and-hope = { $least ->
    [win] { $place ->
        [away] serve una vittoria in casa di { $opponent }, sperando negli altri risultati
       *[home] serve una vittoria contro { $opponent }, sperando negli altri risultati
    }
   *[point] { $place ->
        [away] serve un punto in casa di { $opponent }, sperando negli altri risultati
       *[home] serve un punto contro { $opponent }, sperando negli altri risultati
    }
}
wins-will-do = basta vincere le ultime { $matches } partite
points-will-do = { $points ->
    [one] basta un punto nelle ultime { $matches } partite
   *[other] bastano { $points } punti nelle ultime { $matches } partite
}
or-fewer-points = { $points ->
    [1] { $clause }; senza nemmeno un punto { $state }
   *[other] { $clause }; con meno di { $points } punti { $state }
}
needs-wins = { $then ->
    [alone] bisogna vincere le ultime { $matches } partite
    [enough] bisogna vincere le ultime { $matches } partite, e basta
   *[hope] bisogna vincere le ultime { $matches } partite e sperare negli altri risultati
}
needs-points = { $then ->
    [enough] { $points ->
        [one] serve un punto nelle ultime { $matches } partite, e basta
       *[other] servono { $points } punti nelle ultime { $matches } partite, e bastano
    }
   *[hope] { $points ->
        [one] serve un punto nelle ultime { $matches } partite, sperando negli altri risultati
       *[other] servono almeno { $points } punti nelle ultime { $matches } partite, sperando negli altri risultati
    }
}
needs-not-worked-out = non è stato possibile calcolare che cosa serve
state-through = è qualificazione
state-out = è eliminazione
state-in-places = è un posto valido per { $zone }
state-not-in-places = non è un posto valido per { $zone }
state-enough = basta così
state-not-enough = non basta
state-level = c’è parità con una rivale in tutti i criteri noti, e si può arrivare al sorteggio
state-level-at-best = nel migliore dei casi c’è parità con una rivale in tutti i criteri noti, e si può arrivare al sorteggio
state-up-to-groups = nel migliore dei casi dipende dagli altri gruppi o dal sorteggio
if-facts = { $state } se { $facts }
only-if-facts = { $state } solo se { $facts }
unless-facts = { $state }, tranne se { $facts }
unless-then = { $state }, tranne se { $facts }; allora { $clause }
unless-in-that-case = { $state }, tranne se { $facts }. In quel caso { $clause }
if-else = { $state } se { $facts }; se no, { $clause }
if-else-apart = { $state } se { $facts }. Se no, { $clause }
through-and-out = è qualificazione se { $through } ed eliminazione se { $out }
in-and-not-in-places = è un posto valido per { $zone } se { $through }, ma non se { $out }
enough-and-not-enough = basta se { $enough }, ma non se { $not-enough }
when-facts = se { $facts }, { $clause }
clause-and-clause = { $first }; { $next }
goals-decide = decidono i gol
goals-decide-sure = decidono i gol, e di sicuro { $state } se { $measure }
it-depends = dipende dagli altri risultati
ranked-place = il { $place ->
    [1] primo
    [2] secondo
    [3] terzo
    [4] quarto
   *[other] { $place }º
} posto con { $points ->
    [one] un punto
   *[other] { $points } punti
}
ranked-enough = { $place } basta
ranked-not-enough = { $place } non basta
ranked-unless-others = { $place } basta, tranne se in almeno { $count } degli altri { $of } gironi la squadra in quel posto è a pari merito o davanti
ranked-unless-some = { $place } basta, tranne se in almeno { $count } di questi { $of } gironi la squadra in quel posto è a pari merito o davanti: { $groups }
ranked-unless-all = { $place } basta, tranne se la squadra in quel posto è a pari merito o davanti in questi gironi: { $groups }
ranked-goals = { $place } può bastare: dipende dai suoi gol
ranked-goals-and = { $place } può bastare: dipende dai suoi gol e da { $groups }
ranked-goals-unless = { $place } basta, tranne se in almeno { $count } di questi { $of } gironi la squadra in quel posto è a pari merito o davanti: { $groups }; allora dipende anche dai suoi gol
ranked-goals-unless-all = { $place } basta, tranne se la squadra in quel posto è a pari merito o davanti in questi gironi: { $groups }; allora dipende anche dai suoi gol
spoils = Altrove, per eguagliare { $place }
spoils-results = { $group }: { $facts }
spoils-points = { $group }: { $place } o più
row-through = Qualificata
row-out = Eliminata
row-depends = Dipende da { $groups }
row-depends-on-others = Dipende da { $group } e da altri { $others } gironi
row-depends-on-groups = Dipende da altri { $groups } gironi
at-least = Almeno { $zone }
row-unsaid = { $moment }. Da che cosa dipende ogni squadra non è stato calcolato per questo momento.
row-lots = Dipende dal sorteggio
own-points = { $points ->
    [0] non fa punti
    [one] fa un punto
   *[other] fa { $points } punti
}
otherwise-lots = altrimenti si può arrivare al sorteggio
own-result = { $result ->
    [win] vince
    [draw] pareggia
    [lose] perde
    [not-win] non vince
    [not-draw] non pareggia
   *[not-lose] non perde
}
own-result-at = { $result ->
    [win] vince in casa di { $opponent }
    [draw] pareggia in casa di { $opponent }
    [lose] perde in casa di { $opponent }
    [not-win] non vince in casa di { $opponent }
    [not-draw] non pareggia in casa di { $opponent }
   *[not-lose] non perde in casa di { $opponent }
}
own-result-against = { $result ->
    [win] batte { $opponents }
    [draw] pareggia con { $opponents }
    [lose] perde con { $opponents }
    [not-win] non batte { $opponents }
    [not-draw] non pareggia con { $opponents }
   *[not-lose] non perde con { $opponents }
}
own-beat-neither = non batte né { $one } né { $other }
team-result = { $result ->
    [win] { $team } vince
    [draw] { $team } pareggia
    [lose] { $team } perde
    [not-win] { $team } non vince
    [not-draw] { $team } non pareggia
   *[not-lose] { $team } non perde
}
team-result-too = { $result ->
    [win] vince anche { $team }
    [draw] pareggia anche { $team }
   *[lose] perde anche { $team }
}
team-result-against = { $result ->
    [win] { $team } batte { $opponents }
    [draw] { $team } pareggia con { $opponents }
    [lose] { $team } perde con { $opponents }
    [not-win] { $team } non batte { $opponents }
    [not-draw] { $team } non pareggia con { $opponents }
   *[not-lose] { $team } non perde con { $opponents }
}
team-beat-neither = { $team } non batte né { $one } né { $other }
own-lose-by-more = { $goals ->
    [one] perde con più di un gol di scarto
   *[other] perde con più di { $goals } gol di scarto
}
win-by-more = { $goals ->
    [one] { $team } vince con più di un gol di scarto
   *[other] { $team } vince con più di { $goals } gol di scarto
}
beat-by-more = { $goals ->
    [one] { $team } batte { $opponent } con più di un gol di scarto
   *[other] { $team } batte { $opponent } con più di { $goals } gol di scarto
}
win-by-at-most = { $goals ->
    [1] { $team } vince con un solo gol di scarto
   *[other] { $team } vince con al massimo { $goals } gol di scarto
}
beat-by-at-most = { $goals ->
    [1] { $team } batte { $opponent } con un solo gol di scarto
   *[other] { $team } batte { $opponent } con al massimo { $goals } gol di scarto
}
lose-by-at-least = { $goals ->
    [one] { $team } perde con almeno un gol di scarto
   *[other] { $team } perde con almeno { $goals } gol di scarto
}
beat-by-at-least = { $goals ->
    [one] { $team } batte { $opponent } con almeno un gol di scarto
   *[other] { $team } batte { $opponent } con almeno { $goals } gol di scarto
}
or-by-and = { $goals ->
    [one] { $fact }, o con uno e { $measure }
   *[other] { $fact }, o con { $goals } e { $measure }
}
fact-and = { $fact } e { $measure }
score-at-least = { $mood ->
    [must] { $goals ->
        [one] serve almeno un gol segnato
       *[other] servono almeno { $goals } gol segnati
    }
   *[if] { $goals ->
        [one] i gol segnati sono almeno uno
       *[other] i gol segnati sono almeno { $goals }
    }
}
score-at-most = { $mood ->
    [must] { $goals ->
        [0] non bisogna segnare
        [1] i gol segnati devono essere al massimo uno
       *[other] i gol segnati devono essere al massimo { $goals }
    }
   *[if] { $goals ->
        [0] non ci sono gol segnati
        [1] i gol segnati sono al massimo uno
       *[other] i gol segnati sono al massimo { $goals }
    }
}
score-more = { $mood ->
    [must] { $goals ->
        [0] bisogna segnare almeno quanti gol segna { $team }
        [1] bisogna segnare più gol di { $team }
       *[other] bisogna segnare almeno { $goals } gol più di { $team }
    }
   *[if] { $goals ->
        [0] i gol segnati sono almeno quanti ne segna { $team }
        [1] i gol segnati sono più di quanti ne segna { $team }
       *[other] i gol segnati sono almeno { $goals } più di quanti ne segna { $team }
    }
}
score-not-much-fewer = { $mood ->
    [must] { $goals ->
        [one] { $team } deve segnare al massimo un gol in più
       *[other] { $team } deve segnare al massimo { $goals } gol in più
    }
   *[if] { $goals ->
        [one] { $team } segna al massimo un gol in più
       *[other] { $team } segna al massimo { $goals } gol in più
    }
}
need-goalless-draw = serve un pareggio senza gol
margin-win = { $mood ->
    [must] { $goals ->
        [one] serve una vittoria con almeno un gol di scarto
       *[other] serve una vittoria con almeno { $goals } gol di scarto
    }
   *[if] { $goals ->
        [one] la vittoria è con almeno un gol di scarto
       *[other] la vittoria è con almeno { $goals } gol di scarto
    }
}
margin-defeat = { $mood ->
    [must] { $goals ->
        [one] bisogna contenere la sconfitta a un gol di scarto
       *[other] bisogna contenere la sconfitta a { $goals } gol di scarto
    }
   *[if] { $goals ->
        [one] la sconfitta è con un solo gol di scarto
       *[other] la sconfitta è con al massimo { $goals } gol di scarto
    }
}
margin-wins = { $mood ->
    [must] { $goals ->
        [0] serve una vittoria con uno scarto almeno pari a quello di { $team }
        [1] serve una vittoria con uno scarto maggiore di quello di { $team }
       *[other] serve una vittoria con uno scarto maggiore di almeno { $goals } gol rispetto a quello di { $team }
    }
   *[if] { $goals ->
        [0] lo scarto della vittoria è almeno pari a quello di { $team }
        [1] lo scarto della vittoria è maggiore di quello di { $team }
       *[other] lo scarto della vittoria è maggiore di almeno { $goals } gol rispetto a quello di { $team }
    }
}
margin-wins-below = { $mood ->
    [must] { $goals ->
        [one] lo scarto della vittoria deve essere minore al massimo di un gol rispetto a quello di { $team }
       *[other] lo scarto della vittoria deve essere minore al massimo di { $goals } gol rispetto a quello di { $team }
    }
   *[if] { $goals ->
        [one] lo scarto della vittoria è minore al massimo di un gol rispetto a quello di { $team }
       *[other] lo scarto della vittoria è minore al massimo di { $goals } gol rispetto a quello di { $team }
    }
}
margin-defeats = { $mood ->
    [must] { $goals ->
        [0] lo scarto della sconfitta non deve superare quello di { $team }
        [1] lo scarto della sconfitta deve essere minore di quello di { $team }
       *[other] lo scarto della sconfitta deve essere minore di almeno { $goals } gol rispetto a quello di { $team }
    }
   *[if] { $goals ->
        [0] lo scarto della sconfitta non supera quello di { $team }
        [1] lo scarto della sconfitta è minore di quello di { $team }
       *[other] lo scarto della sconfitta è minore di almeno { $goals } gol rispetto a quello di { $team }
    }
}
margin-defeats-above = { $mood ->
    [must] { $goals ->
        [one] lo scarto della sconfitta deve essere maggiore al massimo di un gol rispetto a quello di { $team }
       *[other] lo scarto della sconfitta deve essere maggiore al massimo di { $goals } gol rispetto a quello di { $team }
    }
   *[if] { $goals ->
        [one] lo scarto della sconfitta è maggiore al massimo di un gol rispetto a quello di { $team }
       *[other] lo scarto della sconfitta è maggiore al massimo di { $goals } gol rispetto a quello di { $team }
    }
}
margin-win-and-defeat = { $mood ->
    [must] lo scarto della vittoria più quello della sconfitta di { $team } deve arrivare almeno a { $goals } gol
   *[if] lo scarto della vittoria più quello della sconfitta di { $team } arriva almeno a { $goals } gol
}
margin-defeat-and-win = { $mood ->
    [must] lo scarto della sconfitta più quello della vittoria di { $team } deve arrivare al massimo a { $goals } gol
   *[if] lo scarto della sconfitta più quello della vittoria di { $team } arriva al massimo a { $goals } gol
}
or-by-if = { $by ->
    [goals] { $goals ->
        [one] { $clause }, o con uno se { $measure }
       *[other] { $clause }, o con { $goals } se { $measure }
    }
    [more] { $goals ->
        [0] { $clause }, o uguale se { $measure }
        [1] { $clause }, o di uno esatto in più se { $measure }
       *[other] { $clause }, o di { $goals } esatti in più se { $measure }
    }
   *[fewer] { $goals ->
        [0] { $clause }, o uguale se { $measure }
        [1] { $clause }, o di uno esatto in meno se { $measure }
       *[other] { $clause }, o di { $goals } esatti in meno se { $measure }
    }
}
or-to-if = { $clause }, o a { $goals } se { $measure }
or-exactly-if = { $clause }, o di { $goals } esatti se { $measure }
one-goal-defeat-if = una sconfitta con un gol di scarto basta solo se { $measure }
one-goal-defeat-and-win-if = una sconfitta con un gol di scarto basta solo se { $team } vince con un gol di scarto e { $measure }

why-above = Perché { $upper } è davanti a { $lower }
above-by-points = { $gap ->
    [one] Davanti a { $lower } per un punto, { $upper-points } a { $lower-points }.
   *[other] Davanti a { $lower } per { $gap } punti, { $upper-points } a { $lower-points }.
}
above-on = Davanti a { $lower } per { $measure }, { $upper-figure } a { $lower-figure }.
above-head-to-head = Davanti a { $lower } negli scontri diretti, per { $measure }: { $upper-figure } a { $lower-figure }.
above-among = Davanti a { $lower } negli scontri diretti fra le { $teams }, per { $measure }: { $upper-figure } a { $lower-figure }.
level-on-all = A pari merito con { $lower } in tutti i criteri: servirebbe il sorteggio.
level-fact-missing = Finora a pari merito con { $lower }: il criterio seguente è { $fact }, dato non noto per { $teams }.
level-results-missing = Finora a pari merito con { $lower }: il criterio seguente è { $measure }, ma mancano i risultati necessari.
level-matches-missing = Finora a pari merito con { $lower }: deciderebbero gli scontri diretti, ma i risultati non sono noti.
measure = { $what ->
    [points] punti
    [goal-difference] differenza reti
    [goals] gol fatti
    [away-goals] gol in trasferta
    [wins] vittorie
    [away-wins] vittorie in trasferta
    [goal-average] quoziente reti
    [opponents-points] punti degli avversari
    [opponents-goal-difference] differenza reti degli avversari
   *[opponents-goals] gol degli avversari
}
ranking-fact = { $what ->
    [coefficient] coefficiente
    [disciplinary] punti disciplinari
    [fair-play] punti fair play
   *[fifa-ranking] classifica FIFA
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
map-key-open-groups = dipende dai gol, dagli altri gironi o da ciò che non si sa ancora
map-always = { $number ->
    [one] { $teams } passa con ognuno di questi risultati e non compare nelle caselle.
   *[other] { $teams } passano con ognuno di questi risultati e non compaiono nelle caselle.
}
map-nobody-else = nessun’altra

parts = Parti del centro partita
label-score = Centro partita: { $home } { $home-goals }, { $away } { $away-goals }
label-against = Centro partita: { $home } contro { $away }

zone-title = { $places ->
    [one] { $zone }: posto { $from }
    [two] { $zone }: posti { $from } e { $to }
   *[more] { $zone }: posti da { $from } a { $to }
}
status-head = { $status ->
    [through] Qualificazione certa
    [in] In questi posti
    [out] Eliminazione certa
    [not-in] Non in questi posti
    [open] In corsa
   *[not-worked-out] Non calcolato
}
verdict = { $verdict ->
    [through] passa
    [in] sì
    [out] fuori
    [not-in] no
    [goals] gol
    [unknown] non si sa
   *[not-worked-out] non calcolato
}
verdict-goals = gol: decidono i punteggi.
verdict-unknown = non si sa: con certi punteggi decidono il sorteggio, dati non ancora noti o altri gruppi.
verdict-not-worked-out = non calcolato: richiede più calcoli di quelli consentiti, o una dimostrazione che Touchline non ha.
meeting = { $home } - { $away }
meeting-so-far = { $home } - { $away }, finora { $score }
cell-draw = pareggio
nothing-to-come = Non restano partite.
too-many-left = Restano { $matches } partite. Con più di otto si calcola solo ciò che è certo, e quali punti bastano o servono.
patterns-in-json = --json elenca che cosa significano tutte le { $patterns } combinazioni di risultati.

judged = { $claim }: { $evidence }.
claim-if = Se { $suppositions }, { $claim }
claim-level = { $team } e { $other } sono a pari punti
claim-gap = { $way ->
    [above] { $points ->
        [one] { $team } ha un punto in più di { $other }
       *[other] { $team } ha { $points } punti in più di { $other }
    }
   *[below] { $points ->
        [one] { $team } ha un punto in meno di { $other }
       *[other] { $team } ha { $points } punti in meno di { $other }
    }
}
claim-place = { $team } occupa il posto { $place }
claim-fate = { $fate ->
    [through] { $team } passa il turno
   *[out] { $team } è fuori
}
claim-fate-places = { $fate ->
    [through] { $team } ha un posto valido per { $zone }
   *[out] { $team } non ha un posto valido per { $zone }
}
claim-needs = { $result ->
    [win] { $team } ha bisogno di una vittoria
   *[draw] { $team } ha bisogno di un pareggio
}
claim-needs-places = { $result ->
    [win] { $team } ha bisogno di una vittoria per un posto valido per { $zone }
   *[draw] { $team } ha bisogno di un pareggio per un posto valido per { $zone }
}
supposed-win = { $winner } batte { $loser }
supposed-win-score = { $winner } batte { $loser } { $score }
supposed-draw = { $home } e { $away } pareggiano
supposed-draw-score = { $home } e { $away } pareggiano { $score }
evidence-unknown = non è stato calcolato, o riguarda qualcosa che non è nel documento
evidence-points = { $points ->
    [one] ha 1 punto, { $other } { $others-points }
   *[other] ha { $points } punti, { $other } { $others-points }
}
evidence-so-it-is = è così
evidence-place = occupa il posto { $place }
evidence-places = condivide i posti da { $from } a { $to }
evidence-always = è così, qualunque cosa accada
evidence-opposite = è il contrario
evidence-both = { $example }, e { $counter-example }
need-nothing-less = niente di meno basta mai; così, per esempio, { $example }
need-no-help = { $result ->
    [win] una vittoria non aiuta; per esempio, { $example }
   *[draw] un pareggio non aiuta; per esempio, { $example }
}
need-never-enough = un pareggio non basta mai ({ $example }), ma una vittoria può bastare ({ $win })
need-not = non è vero; per esempio, { $example }
need-maybe-not = può farne a meno; per esempio, { $example }
need-not-sure = { $result ->
    [win] nessuna vittoria basta di sicuro
   *[draw] nessun pareggio basta di sicuro
}
example = { $fate ->
    [through] passa il turno
    [out] è fuori
    [in-place] è in quel posto
    [not-in-place] non è in quel posto
   *[level] è a pari merito in tutti i criteri noti, e si può arrivare al sorteggio
}
example-places = { $fate ->
    [through] ha un posto valido per { $zone }
   *[out] non ha un posto valido per { $zone }
}
example-after = { $example } dopo { $results }
example-result = { $home } { $score } { $away }

matches = Partite
versus = -
earlier-matchdays = Giornate precedenti
later-matchdays = Giornate successive
other-matches = Altre partite
group-matches = Risultati e calendario
day-range = { $first } – { $last }
weekday-time = { $weekday } { $time }
live-short = Live
delayed-short = Ritard.
extra-time-short = Suppl.
shoot-out-short = Rigori
suspended-short = Interr.
postponed-short = Rinv.
abandoned-short = Sosp.
awarded-short = Tavolino
cancelled-short = Annull.

kick-off-in = Calcio d’inizio tra { $duration }
minutes-short = { $minutes } min
hours-short = { $hours } h { $minutes } min
form-title = Stato di forma
form-order = dalla più recente
played-home = in casa
played-away = fuori
head-to-head = Precedenti
draws = Pareggi
meetings-more = Ultimi cinque precedenti su { $meetings ->
    [one] uno
   *[other] { $meetings }
}.
match-facts = La partita
fact-venue = Stadio
fact-broadcast = In diretta
month-year = { $month } { $year }

table-choice = Risultati in classifica
table-all = Totale
table-home = Casa
table-away = Fuori
table-home-only = Solo le partite in casa. Non è la classifica.
table-away-only = Solo le partite in trasferta. Non è la classifica.
table-form-only = Punti nelle ultime cinque partite, dalla meno recente. Non è la classifica.
rows-between = { $teams ->
    [one] una squadra in mezzo
   *[other] { $teams } squadre in mezzo
}
whole-table = Classifica completa, { $teams ->
    [one] una squadra
   *[other] { $teams } squadre
}
groups = Gironi
column-group = Girone

latest = { $minute } { $kind }, ultimo aggiornamento
latest-without-minute = { $kind }, ultimo aggiornamento
newest-first = Prima le novità
oldest-first = In ordine di tempo
if-it-stays = se resta così
