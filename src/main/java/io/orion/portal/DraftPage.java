package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTables;
import io.orion.engine.DraftFinding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a draft shows. */
@Component
class DraftPage {

    private final DecisionTables tables;
    private final DecisionDrafts drafts;

    DraftPage(DecisionTables tables, DecisionDrafts drafts) {
        this.tables = tables;
        this.drafts = drafts;
    }

    void show(DecisionDraft draft, Model model) {
        show(draft, draft.table(), model);
    }

    /** Shows the draft with rules that were typed, whether or not they are stored. */
    void show(DecisionDraft draft, DecisionTable typed, Model model) {
        var findings = drafts.check(typed);
        var base = tables.version(draft.table().key(), draft.baseVersion());
        var changes = TableChanges.between(base, typed);
        model.addAttribute("draft", draft);
        model.addAttribute("table", typed);
        model.addAttribute("changes", changes);
        model.addAttribute("changed", TableChanges.any(changes));
        model.addAttribute("findings", findings);
        model.addAttribute("errors", findings.stream().anyMatch(DraftFinding::isError));
        model.addAttribute("wrong", byCell(findings));
        model.addAttribute("newest", tables.versions(draft.table().key()).get(0).number());
        model.addAttribute("mayApprove", drafts.mayApprove(draft, Actors.current()));
        model.addAttribute("example", Map.of());
    }

    /** By {@code rule.column}, as the fields are numbered. */
    private static Map<String, List<DraftFinding>> byCell(List<DraftFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule() != null && finding.column() != null)
                .collect(Collectors.groupingBy(finding ->
                        Objects.requireNonNull(finding.rule()) + "." + Objects.requireNonNull(finding.column())));
    }
}
