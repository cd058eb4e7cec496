package io.orion.portal;

import io.orion.collaboration.Conversations;
import io.orion.engine.Actors;
import io.orion.engine.OperationLog;
import io.orion.engine.Worklist;
import io.orion.kernel.Actor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who is signed in, and light or dark. */
@Component
@ControllerAdvice(basePackageClasses = Pages.class)
class Pages {

    /** They keep the machine, not the data. */
    private static final Set<String> KEEP_THE_MACHINE = Set.of("camunda-admin", "operator");

    private static final Set<String> BUYERS = Set.of("buyer", "purchasing-manager");
    private static final List<String> THEMES = List.of("light", "dark");

    private final Worklist worklist;
    private final Conversations conversations;
    private final CasePages cases;
    private final ProcessTexts words;

    Pages(Worklist worklist, Conversations conversations, CasePages cases, ProcessTexts words) {
        this.cases = cases;
        this.words = words;
        this.worklist = worklist;
        this.conversations = conversations;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        Actor actor = Actors.current();
        model.addAttribute("user", actor.id());
        model.addAttribute("groups", List.copyOf(new TreeSet<>(actor.groups())));
        model.addAttribute("mentions", conversations.countUnseenBy(actor));
        model.addAttribute("overseer", worklist.seesAll(actor));
        model.addAttribute("operates", OperationLog.mayOperate(actor));
        model.addAttribute("readsDecisions", cases.mayRead());
        model.addAttribute(
                "readsMasterData", actor.groups().stream().anyMatch(group -> !KEEP_THE_MACHINE.contains(group)));
        model.addAttribute("buys", actor.groups().stream().anyMatch(BUYERS::contains));
        model.addAttribute("receives", actor.groups().contains("receiving"));
        model.addAttribute("keepsMasterData", actor.groups().contains("master-data"));
        model.addAttribute("theme", theme(request));
        model.addAttribute("cells", new Cells());
        model.addAttribute("words", words);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("theme"))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .findFirst()
                .orElse(null);
    }
}
