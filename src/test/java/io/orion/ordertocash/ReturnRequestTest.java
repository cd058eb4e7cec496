package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wishes to return goods that nobody could decide about. */
class ReturnRequestTest {

    private static ReturnRequest request(String note, ReturnRequest.Line... lines) {
        return new ReturnRequest("SO-2026-000001", "DEFECTIVE", null, null, note, Arrays.asList(lines));
    }

    @Test
    void namesLinesThatAreMissingAndTextThatNobodyCanRead() {
        var line = new ReturnRequest.Line(1, BigDecimal.ONE);
        assertThatThrownBy(() -> request("A\u0000", line, null).checked())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("note must be 1 to 500 printable characters")
                .hasMessageContaining("lines[1] is missing");
        assertThatThrownBy(
                        () -> new ReturnRequest("SO-2026-000001", "DEFECTIVE", null, null, null, List.of()).checked())
                .hasMessageContaining("lines must be 1 to");
    }
}
