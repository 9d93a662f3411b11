"use strict";
// A link #x<article>-<start>-<end> lights up the words and offers the way back to its row.
const back = document.getElementById("back");
function unfold() {
  const target = document.getElementById(location.hash.slice(1)), folded = target && target.closest("details:not([open])");
  if (folded) { folded.open = true; target.scrollIntoView(); }
}
function light() {
  unfold();
  document.querySelectorAll(".hit").forEach(e => e.classList.remove("hit"));
  const m = /^#x(\d+)-(\d+)-(\d+)$/.exec(location.hash);
  if (!m) return;
  const [article, start, end] = m.slice(1).map(Number);
  const words = [...document.querySelectorAll(`#a${article} [data-s]`)].filter(e => { const s = +e.dataset.s; return s < end && s + e.textContent.length > start; });
  words.forEach(e => e.classList.add("hit"));
  if (words.length) words[0].scrollIntoView({ block: "center" });
}
addEventListener("hashchange", light);
document.addEventListener("click", event => {
  const link = event.target.closest("a.w");
  const row = link && link.closest("tr[id], .copy[id]");
  if (row) { back.href = "#" + row.id; back.hidden = false; back.querySelector("span").textContent = row.id.slice(0, 7); }
  if (link && link.hash === location.hash) light();
});
for (const box of document.querySelectorAll("[data-layer]"))
  box.addEventListener("change", () => document.body.classList.toggle("no-" + box.dataset.layer, !box.checked));
const filter = document.getElementById("filter"), shown = document.getElementById("shown");
const rows = [...document.querySelectorAll("#event-table tbody tr")];
function narrow() {
  const wanted = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = `${row.textContent} ${row.dataset.codes}`.toLowerCase();
    row.hidden = !wanted.every(w => text.includes(w));
    count += !row.hidden;
  }
  shown.textContent = wanted.length ? `${count} / ${rows.length}` : "";
}
filter.addEventListener("input", narrow);
// What is folded is printed too, and folded again afterwards.
const unprinted = [];
addEventListener("beforeprint", () => document.querySelectorAll("details:not([open])").forEach(e => { e.open = true; unprinted.push(e); }));
addEventListener("afterprint", () => { for (const e of unprinted.splice(0)) e.open = false; });
light();
