// A link of ours (class in-app) opens inside the running app: Streamlit follows the browser's history without loading
// the page anew. With a modifier key, or the middle button, it stays an ordinary link.
if (!window.anCuFollowsLinks) {
  window.anCuFollowsLinks = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.in-app");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (matchMedia("(max-width: 768px)").matches) { // there the menu lies over the page
      link.closest("[data-testid=stSidebar]")?.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    }
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
