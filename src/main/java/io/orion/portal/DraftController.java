package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTrials;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of a table: change it, try it, propose it, decide about it. */
@Controller
@RequestMapping("/decisions/{key}/draft")
class DraftController {

    private final DraftPage page;
    private final DecisionDrafts drafts;
    private final DecisionTrials trials;
    private final Decisions decisions;
    private final ReplayLinks links;
    private final MessageSource texts;

    DraftController(
            DraftPage page,
            DecisionDrafts drafts,
            DecisionTrials trials,
            Decisions decisions,
            ReplayLinks links,
            MessageSource texts) {
        this.page = page;
        this.drafts = drafts;
        this.trials = trials;
        this.decisions = decisions;
        this.links = links;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String key, Model model) {
        return drafts.open(key)
                .map(draft -> {
                    page.show(draft, model);
                    return "draft";
                })
                .orElse("redirect:/decisions/" + key);
    }

    private DecisionDraft open(String key) {
        return drafts.open(key).orElseThrow(() -> new UnknownRecord("open draft of", key));
    }

    /** Opens one: with the rules that decide now, of a version, of a settled draft or of the release. */
    @PostMapping("/begin")
    String begin(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Long settled,
            RedirectAttributes redirect) {
        return step(key, redirect, actor -> {
            if (version != null) {
                drafts.rollBack(key, version, actor);
            } else if (settled != null) {
                drafts.takeUp(key, settled, actor);
            } else {
                drafts.begin(key, actor);
            }
            return null;
        });
    }

    @PostMapping("/release")
    String release(@PathVariable String key, @RequestParam boolean take, RedirectAttributes redirect) {
        return step(key, redirect, actor -> {
            if (take) {
                drafts.takeRelease(key, actor);
            } else {
                drafts.keepOurs(key, actor);
            }
            return null;
        });
    }

    /** Nothing that was typed is lost: what cannot be saved is shown again with the reason. */
    @PostMapping
    String save(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestParam int revision,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response) {
        var draft = open(key);
        var rules = DraftForm.rules(draft.table(), sent);
        try {
            page.show(drafts.save(key, revision, rules, Actors.current()), model);
            model.addAttribute("saved", true);
        } catch (Refused | InvalidInput e) {
            response.setStatus(
                    e instanceof Refused ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
            page.show(draft, draft.table().with(rules), model);
            model.addAttribute("refusal", e.getMessage());
        }
        return htmx != null ? "draft :: draft" : "draft";
    }

    /** The example's answer by the draft, and by the table that decides now. */
    @GetMapping("/test")
    String test(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var draft = open(key);
        page.show(draft, model);
        model.addAttribute("example", new LinkedHashMap<>(sent));
        try {
            var facts = DraftForm.facts(draft.table(), sent);
            model.addAttribute("answer", trials.ask(draft, facts));
            model.addAttribute("today", decisions.foresee(key, facts));
        } catch (InvalidInput | Refused e) {
            model.addAttribute("trialRefusal", e.getMessage());
        }
        return htmx != null ? "draft :: test" : "draft";
    }

    @GetMapping("/replay")
    String replay(
            @PathVariable String key,
            @RequestParam(defaultValue = DecisionController.DEFAULT_LAST) int last,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var draft = open(key);
        page.show(draft, model);
        try {
            links.show(trials.replay(draft, last), last, model);
        } catch (Refused e) {
            model.addAttribute("replayRefusal", e.getMessage());
        }
        return htmx != null ? "fragments/decision :: replay" : "draft";
    }

    @PostMapping("/rebase")
    String rebase(@PathVariable String key, RedirectAttributes redirect) {
        return step(key, redirect, actor -> {
            drafts.rebase(key, actor);
            return null;
        });
    }

    @PostMapping("/propose")
    String propose(
            @PathVariable String key,
            @RequestParam int revision,
            @RequestParam String reason,
            RedirectAttributes redirect,
            Locale locale) {
        return step(key, redirect, actor -> {
            drafts.propose(key, revision, reason, actor);
            return texts.getMessage("draft.proposed", null, locale);
        });
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable String key,
            @RequestParam String hash,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return step(key, redirect, actor -> {
            int version = drafts.approve(key, hash, comment, actor);
            return texts.getMessage("draft.published", new Object[] {version}, locale);
        });
    }

    @PostMapping("/reject")
    String reject(
            @PathVariable String key,
            @RequestParam String hash,
            @RequestParam String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return step(key, redirect, actor -> {
            drafts.reject(key, hash, comment, actor);
            return texts.getMessage("draft.rejected", null, locale);
        });
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String key, RedirectAttributes redirect, Locale locale) {
        return step(key, redirect, actor -> {
            drafts.withdraw(key, actor);
            return texts.getMessage("draft.withdrawn", null, locale);
        });
    }

    /** Goes back to the draft, or to the table where there is none any more, and says what was done or why not. */
    private String step(String key, RedirectAttributes redirect, Function<Actor, @Nullable String> step) {
        try {
            var notice = step.apply(Actors.current());
            if (notice != null) {
                redirect.addFlashAttribute("notice", notice);
            }
        } catch (Refused | InvalidInput e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        redirect.addAttribute("key", key);
        return drafts.open(key).isPresent() ? "redirect:/decisions/{key}/draft" : "redirect:/decisions/{key}";
    }
}
