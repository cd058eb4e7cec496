package io.orion.portal;

import io.orion.engine.CaseView;
import java.util.List;
import java.util.stream.Stream;

/** What is drawn of a case, by how it is drawn. */
public record Drawn(List<CaseView.Paper> papers, List<CaseView.Comparison> comparisons, List<CaseView.Roll> rolls) {

    static final Drawn NOTHING = of(List.of());

    static Drawn of(List<CaseView> views) {
        return new Drawn(
                only(views, CaseView.Paper.class),
                only(views, CaseView.Comparison.class),
                only(views, CaseView.Roll.class));
    }

    private static <T> List<T> only(List<CaseView> views, Class<T> kind) {
        return views.stream()
                .flatMap(view -> kind.isInstance(view) ? Stream.of(kind.cast(view)) : Stream.empty())
                .toList();
    }
}
