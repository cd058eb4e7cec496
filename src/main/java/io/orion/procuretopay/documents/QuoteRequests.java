package io.orion.procuretopay.documents;

import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.procuretopay.domain.QuoteLetter;
import io.orion.procuretopay.domain.QuoteLetters;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to suppliers who are asked for quotes; the message's document is the request and the supplier. */
@Component
class QuoteRequests implements OutboundWriter {

    private final QuoteLetters letters;
    private final MasterData masterData;

    QuoteRequests(QuoteLetters letters, MasterData masterData) {
        this.letters = letters;
        this.masterData = masterData;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("request-for-quotation", "quotation-regret");
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        var letter = letters.of(message.document());
        return OutboundContent.text("quotation-regret".equals(message.kind()) ? regret(letter) : invitation(letter));
    }

    private String invitation(QuoteLetter letter) {
        return masterData.company().name() + " asks " + letter.supplier() + " for a quote, " + letter.rfq()
                + ", until " + letter.deadline() + ".\nPlease name for each line the price of one unit in "
                + letter.currency() + " and the days until delivery.\n\n"
                + letter.lines().stream()
                        .map(line ->
                                line.line() + ": " + line.quantity() + " " + line.unit() + " " + line.description())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String regret(QuoteLetter letter) {
        return letter.rfq() + ": thank you for your interest. The order went to another supplier.\n";
    }
}
