package be.kring.benchmark;

import com.microsoft.playwright.Page;

import java.util.Map;

/**
 * How a page came to the screen, as the browser's own observers tell it (W3C Paint Timing, Largest Contentful Paint, Layout
 * Instability, Long Tasks).
 *
 * @param largest   largest contentful paint, in ms from the navigation
 * @param first     first contentful paint
 * @param shift     sum of the layout shifts that nobody asked for
 * @param blocking  what tasks took beyond 50 ms each after the first paint, in ms
 * @param requests  that were sent before the largest paint, the page itself included
 * @param foreign   requests to other hosts
 * @param script    bytes of JavaScript as they were sent, without headers
 * @param style     the same of CSS
 */
record PageSpeed(double largest, double first, double shift, double blocking, double requests, double foreign, double script, double style) {

    static final String OBSERVER = """
            window.kringSpeed = { largest: 0, shift: 0, tasks: [] };
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.kringSpeed.largest = entry.startTime; }))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) { window.kringSpeed.shift += entry.value; } }))
                .observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.kringSpeed.tasks.push([entry.startTime, entry.duration])))
                .observe({ type: 'longtask', buffered: true });
            """;

    private static final String READING = """
            () => {
              const speed = window.kringSpeed;
              const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
              const requests = performance.getEntriesByType('resource');
              const bytes = ending => requests.filter(each => new URL(each.name).pathname.endsWith(ending)).reduce((sum, each) => sum + each.encodedBodySize, 0);
              return {
                largest: speed.largest, first, shift: speed.shift,
                blocking: speed.tasks.filter(task => task[0] > first).reduce((sum, task) => sum + Math.max(0, task[1] - 50), 0),
                requests: 1 + requests.filter(each => each.startTime < speed.largest).length,
                foreign: requests.filter(each => new URL(each.name).origin !== location.origin).length,
                script: bytes('.js'), style: bytes('.css'),
              };
            }""";

    static PageSpeed of(Page page) {
        @SuppressWarnings("unchecked")
        Map<String, Number> read = (Map<String, Number>) page.evaluate(READING);
        return new PageSpeed(value(read, "largest"), value(read, "first"), value(read, "shift"), value(read, "blocking"),
                value(read, "requests"), value(read, "foreign"), value(read, "script"), value(read, "style"));
    }

    private static double value(Map<String, Number> read, String name) {
        return read.get(name).doubleValue();
    }
}
