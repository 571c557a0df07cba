// Runs before the page's own scripts: notes layout shifts and broken rules of the content security policy from the first moment.
(() => {
  const observed = { shift: 0, moved: [], violations: [] };
  const note = entries => {
    for (const entry of entries.filter(entry => !entry.hadRecentInput)) {
      observed.shift += entry.value;
      observed.moved.push(...entry.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '?').trim().slice(0, 120)));
    }
  };
  const observer = new PerformanceObserver(list => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', event =>
    observed.violations.push(`${event.effectiveDirective} refused ${event.blockedURI || 'inline'} at ${event.sourceFile}:${event.lineNumber}`));
  window.observed = {
    take: () => {
      note(observer.takeRecords());
      return observed;
    },
  };
})();
