// A page can use the events. This one writes a line above the widget.
const line = document.querySelector("#goals");
addEventListener("touchline-goal", ({ detail: { team, player, minute, score } }) => {
  line.textContent = `${minute}′ ${player} (${team}): ${score.join("–")}`;
});
