package io.orion.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.orion.testing.Http;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** An installed Chromium, driven as a person would. Where there is none, tests say so and are skipped. */
public final class Browsers implements AutoCloseable {

    public static final Page.NavigateOptions PATIENT = new Page.NavigateOptions().setTimeout(60_000);

    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = "async () => (await axe.run(document, {runOnly:"
            + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).violations"
            + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))";

    private final Playwright playwright;
    private final Browser browser;

    /** How somebody looks at a page. */
    public record Look(int width, int height, ColorScheme scheme, String language) {

        public static final Look DESK = new Look(1280, 800, ColorScheme.LIGHT, "en-GB");
        public static final Look DARK = new Look(1280, 800, ColorScheme.DARK, "en-GB");
        public static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "de-DE");

        @Override
        public String toString() {
            return scheme.name().toLowerCase(java.util.Locale.ROOT) + " " + width + " " + language;
        }
    }

    public Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var executable = executable();
        Assumptions.assumeTrue(executable.isPresent(), "No Chromium is installed: the browser tests are skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own, in which nobody has signed in. */
    public Page open(Http http, Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(http.request("").build().uri().toString())
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(look.language()));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** A window in which somebody of the group has signed in. */
    public Page signIn(Http http, String group, Look look) {
        http.get(group, "/api/none"); // makes the user
        var page = open(http, look);
        page.navigate("/login", PATIENT);
        page.fill("input[name=username]", group);
        page.fill("input[name=password]", Http.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL("**/work**");
        return page;
    }

    /** What axe finds serious or critical (WCAG 2.2 AA); and whether the page is wider than the window. */
    @SuppressWarnings("unchecked")
    public static List<String> problems(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var found = new ArrayList<>((List<String>) page.evaluate(SERIOUS));
        if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1")) {
            found.add("the page is wider than the window");
        }
        return found;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
