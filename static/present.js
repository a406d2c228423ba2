// The deck of Trình chiếu: every slide is on the page, keys and buttons choose which one is seen. What is chosen stands
// in the address, so that a reload or a link shows it again; a second window of this browser follows by a channel.
const NUMBER = "trang", SCREEN = "man-hinh", FULL = "day", LIST = "danh-sach", IN_WARD = "trong-phuong", ROLE = "vai", SPEAKER = "nguoi-noi";
const STARTED = "an-cu-trinh-chieu-bat-dau", CHANNEL = "an-cu-trinh-chieu";
const LONGEST_MS = 12 * 3600 * 1000; // a start longer ago was another meeting's
const PRESENTING = "an-cu-presenting", BLACK = "an-cu-black", SPEAKING = "an-cu-speaking";
const STEPS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  Home: -Infinity, End: Infinity,
};
const OWN_KEYS = "input, textarea, select, [contenteditable=true], [role=radio], [role=option], [role=combobox]";
const PRESSED = "a, button, summary";

class Deck {
  constructor(root, { name, lists }, signal) {
    this.root = root;
    this.name = name; // of the briefing: windows of another one do not follow
    this.lists = lists; // of a ward that is clicked on a chart: the metric, by slide
    this.page = document.documentElement;
    this.deck = root.querySelector(".deck");
    this.total = Number(this.deck.dataset.total);
    this.isSpeaker = this.deck.classList.contains("speaker");
    this.typed = ""; // a number, then Enter: that slide
    this.rule = root.appendChild(document.createElement("style"));
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => this.hear(data);
    const on = (target, event, act) => target.addEventListener(event, act, { signal });
    on(document, "keydown", (event) => this.press(event));
    on(root, "click", (event) => this.click(event));
    document.addEventListener("click", (event) => this.leadBack(event), { signal, capture: true });
    on(window, "popstate", () => this.draw());
    on(document, "fullscreenchange", () => this.followScreen());
    this.timer = setInterval(() => this.tick(), 500);
    this.draw();
    this.say({ asks: true });
  }

  // What is chosen
  get number() {
    const asked = Math.round(Number(new URL(location).searchParams.get(NUMBER)));
    return Math.min(this.total, Math.max(1, asked || 1));
  }
  get isFull() { return new URL(location).searchParams.get(SCREEN) === FULL; }
  get list() { return document.querySelector(".st-key-meeting-list a.back-to-slide"); }
  get isBlack() { return this.page.classList.contains(BLACK); }

  address(changes) {
    const url = new URL(location);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) url.searchParams.delete(key);
      else url.searchParams.set(key, value);
    }
    return url;
  }
  choose(changes) {
    history.replaceState(history.state, "", this.address(changes));
    this.draw();
  }

  // What is seen
  draw() {
    const { number, total } = this, own = (each) => `[data-number="${each}"]`;
    this.rule.textContent = this.isSpeaker
      ? `.deck.speaker .slide${own(number)} { display: block; grid-area: now; order: 2 } .deck.speaker .notes${own(number)} { display: block }
         .deck.speaker .slide${own(number + 1)} { display: block; grid-area: next; order: 5 }`
      : `.deck.hall .slide${own(number)} { display: block }`;
    this.page.classList.toggle(PRESENTING, this.isFull && !this.isSpeaker);
    this.page.classList.toggle(SPEAKING, this.isSpeaker);
    this.deck.classList.toggle("last", number === total);
    this.deck.classList.toggle("by-ward", number in this.lists);
    for (const each of this.root.querySelectorAll(".position")) each.textContent = `${number}/${total}`;
    this.tick();
  }
  tick() {
    const write = (css, text) => { for (const each of this.root.querySelectorAll(css)) each.textContent = text; };
    write(".clock", new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }));
    write(".elapsed", elapsed());
  }

  // What is done
  step(by) {
    if (this.isBlack) return this.blacken(false);
    const to = Math.min(this.total, Math.max(1, this.number + by));
    if (to !== this.number) this.choose({ [NUMBER]: to });
    this.say();
  }
  blacken(isBlack) {
    this.page.classList.toggle(BLACK, isBlack);
    this.say();
  }
  fill(isFull) {
    if (isFull) startClock();
    this.choose({ [SCREEN]: isFull ? FULL : null });
    document.activeElement?.blur();
    if (isFull) this.page.requestFullscreen?.().catch(() => {}); // refused: the deck fills the window all the same
    else if (document.fullscreenElement) document.exitFullscreen();
  }
  followScreen() {
    if (!document.fullscreenElement && this.isFull) this.fill(false);
  }
  openSpeaker() {
    startClock();
    window.open(this.address({ [ROLE]: SPEAKER, [SCREEN]: null, [LIST]: null, [IN_WARD]: null }), CHANNEL, "popup,width=1280,height=800");
  }
  openLists() {
    const lists = this.root.querySelector(`.slide[data-number="${this.number}"] .lists`);
    if (lists?.tagName === "A") lists.click();
    else if (lists) {
      lists.open = !lists.open;
      lists.querySelector("a").focus();
    }
  }
  openWard(mark) {
    const metric = this.isSpeaker ? undefined : this.lists[this.number];
    if (!mark || !metric) return false;
    history.pushState({}, "", this.address({ [LIST]: metric, [IN_WARD]: mark.dataset.mark }));
    dispatchEvent(new PopStateEvent("popstate"));
    return true;
  }
  leave() {
    const menu = this.root.querySelector("details.lists[open]");
    if (this.list) this.list.click();
    else if (menu) menu.open = false;
    else if (this.isFull) this.fill(false);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(OWN_KEYS)) return;
    const isOnButton = event.target.closest?.(PRESSED) && (event.key === " " || event.key === "Enter");
    if (isOnButton) return;
    const acts = {
      Escape: () => this.leave(), f: () => this.isSpeaker || this.fill(!this.isFull), l: () => this.openLists(),
      b: () => this.blacken(!this.isBlack), ".": () => this.blacken(!this.isBlack),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (this.list && event.key !== "Escape") return;
    const typed = this.typed;
    this.typed = /^\d$/.test(event.key) ? typed + event.key : "";
    if (act) act();
    else if (event.key === "Enter" && typed) this.step(Number(typed) - this.number);
    else if (event.key in STEPS) this.step(STEPS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  click(event) {
    const link = event.target.closest("a[data-metric]");
    if (link) {
      link.href = this.address({ [LIST]: link.dataset.metric, [IN_WARD]: null });
      link.closest("details")?.removeAttribute("open");
    }
    const button = event.target.closest("button[data-act]");
    const acts = {
      previous: () => this.step(-1), next: () => this.step(1), full: () => this.fill(!this.isFull),
      speaker: () => this.openSpeaker(), black: () => this.blacken(!this.isBlack), reset: () => startClock(true),
    };
    if (button) {
      acts[button.dataset.act]();
      if (event.detail) button.blur(); // pressed by the mouse: the next key is the deck's
    } else if (this.openWard(event.target.closest("[data-mark]"))) {
      return;
    } else if (this.isFull && !event.target.closest(PRESSED) && !event.target.closest("details")) {
      this.step(event.clientX < innerWidth / 4 ? -1 : 1);
    }
  }

  // The way back leads to the slide that is shown by now: the speaker may have gone on.
  leadBack(event) {
    const link = event.target.closest?.("a.back-to-slide");
    if (!link) return;
    link.href = this.address({ [LIST]: null, [IN_WARD]: null });
    link.closest(".st-key-meeting-list").style.visibility = "hidden"; // at once; the server takes it away a moment later
  }

  // The other window
  say(more = {}) {
    this.channel.postMessage({ name: this.name, number: this.number, isBlack: this.isBlack, ...more });
  }
  hear({ name, number, isBlack, asks }) {
    if (name !== this.name) return;
    if (asks) {
      if (!this.isSpeaker) this.say();
      return;
    }
    this.page.classList.toggle(BLACK, isBlack);
    if (number !== this.number) this.choose({ [NUMBER]: number });
  }

  end() {
    clearInterval(this.timer);
    this.channel.close();
    this.rule.remove();
    this.page.classList.remove(PRESENTING, BLACK, SPEAKING);
  }
}

function startClock(isAnew = false) {
  const started = Number(localStorage.getItem(STARTED));
  if (isAnew || !started || Date.now() - started > LONGEST_MS) localStorage.setItem(STARTED, Date.now());
}

function elapsed() {
  const started = Number(localStorage.getItem(STARTED));
  if (!started || Date.now() - started > LONGEST_MS) return "–";
  const seconds = Math.floor((Date.now() - started) / 1000), two = (part) => String(part).padStart(2, "0");
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".an-cu-deck");
  if (root.shownHtml !== data.html) {
    root.innerHTML = root.shownHtml = data.html;
  }
  const listening = new AbortController();
  const deck = new Deck(root, data, listening.signal);
  return () => {
    listening.abort();
    deck.end();
  };
}
