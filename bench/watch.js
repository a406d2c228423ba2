// Notes, frame by frame, when the page can be read and when it is drawn whole, and what the server sends.
// `wanted` is set before: selectors that must all match (readable), and where a chosen ward is named (scope).
(() => {
  const bench = { frames: [], clicked: null, ward: null };
  window.bench = bench;
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => note("received", event.data));
    }
    send(data) {
      note("sent", data);
      super.send(data);
    }
  };
  const note = (way, data) =>
    bench.frames.push({ way, at: performance.now(), bytes: data.byteLength ?? data.size ?? data.length });
  const isReadable = () => window.wanted.readable.every((selector) => document.querySelector(selector));
  const isWhole = () => {
    const charts = [...document.querySelectorAll("[data-testid=stPlotlyChart]")];
    return (
      document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]") &&
      !document.querySelector("[data-stale=true], [data-testid=stSkeleton]") &&
      charts.length >= window.wanted.charts &&
      charts.every((chart) => chart.querySelector(".main-svg"))
    );
  };
  const isOfWard = () =>
    [...document.querySelectorAll(window.wanted.scope)].some((one) => one.textContent.includes(bench.ward));
  bench.filter = (ward) => {
    Object.assign(bench, { ward, filtered: null, clicked: null });
    document.addEventListener("click", () => (bench.clicked = performance.now()), { capture: true, once: true });
  };
  const watch = () => {
    const now = performance.now();
    if (!bench.readable && isReadable()) bench.readable = now;
    if (bench.readable && !bench.whole && isWhole()) bench.whole = now;
    if (bench.clicked && !bench.filtered && isOfWard() && isWhole()) bench.filtered = now;
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
})();
