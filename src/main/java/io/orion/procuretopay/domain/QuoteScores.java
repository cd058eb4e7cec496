package io.orion.procuretopay.domain;

import io.orion.engine.Decision;
import io.orion.procuretopay.SupplierScorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rates quotes from 0 to 100 for price, delivery and the supplier's record, and adds them up by the table's weights.
 * The lowest price and the shortest delivery get 100, others in proportion.
 */
final class QuoteScores {

    private static final double FULL = 100;

    /** For a supplier of whom nothing is known yet. */
    private static final double UNKNOWN = 70;

    private QuoteScores() {}

    /** Rates all quotes and returns the supplier of the best; of equals the cheaper one. */
    static String rate(
            Requisition need, List<Rfq.Invited> quotes, Decision weights, Function<String, SupplierScorecard> records) {
        ToDoubleFunction<Rfq.Invited> price =
                quote -> quote.total(need).amount().doubleValue();
        ToDoubleFunction<Rfq.Invited> delivery = quote -> quote.leadDays() + 1.0;
        double cheapest = quotes.stream().mapToDouble(price).min().orElseThrow();
        double soonest = quotes.stream().mapToDouble(delivery).min().orElseThrow();
        double all = weights.count("priceWeight") + weights.count("deliveryWeight") + weights.count("qualityWeight");
        for (var quote : quotes) {
            double score = weights.count("priceWeight") * share(cheapest, price.applyAsDouble(quote))
                    + weights.count("deliveryWeight") * share(soonest, delivery.applyAsDouble(quote))
                    + weights.count("qualityWeight") * quality(records.apply(quote.supplier));
            quote.score = BigDecimal.valueOf(score / Math.max(all, 1)).setScale(2, RoundingMode.HALF_UP);
        }
        return quotes.stream()
                .max(Comparator.comparing((Rfq.Invited quote) -> quote.score)
                        .thenComparing(quote -> quote.total(need).amount().negate()))
                .orElseThrow()
                .supplier;
    }

    private static double share(double best, double own) {
        return own <= 0 ? FULL : FULL * best / own;
    }

    private static double quality(SupplierScorecard record) {
        double onTime = known(record.onTimePercent(), UNKNOWN);
        return onTime * (FULL - known(record.rejectedPercent(), 0)) / FULL;
    }

    private static double known(@Nullable BigDecimal percent, double otherwise) {
        return percent == null ? otherwise : percent.doubleValue();
    }
}
