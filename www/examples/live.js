// What a page may make of the events: here, a line above the widget.
const line = document.querySelector("#goals");
addEventListener("touchline-goal", ({ detail: { team, player, minute, score } }) => {
  line.textContent = `${minute}′ ${player} (${team}): ${score.join("–")}`;
});
