package io.orion.engine.policy;

import io.orion.engine.DraftFinding.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a cell into numbers, texts, words and signs. What is none of these is refused, a backslash or a dollar too. */
final class CellScanner {

    enum Kind {
        NUMBER,
        TEXT,
        WORD,
        SIGN,
        END
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:(?<number>\\d{1,15}+(?:\\.\\d{1,10}+)?+(?![\\w\\d]))"
            + "|(?<text>\"[^\"\\\\\\p{Cntrl}]*+\")|(?<word>[A-Za-z_]\\w*+)|(?<sign>\\.\\.|[<>]=|[-+*/<>(),\\[\\]]))");

    private final String cell;
    private final Matcher matcher;
    private int at;
    private Kind kind = Kind.END;
    private String token = "";

    CellScanner(String cell) {
        this.cell = cell.strip();
        this.matcher = TOKEN.matcher(this.cell);
        next();
    }

    Kind kind() {
        return kind;
    }

    /** Takes the token that is next, whatever it is. */
    String take() {
        var taken = token;
        next();
        return taken;
    }

    boolean isNext(String sign) {
        return kind != Kind.TEXT && token.equals(sign);
    }

    /** Takes one of these, or nothing. */
    @Nullable
    String takeIf(String... signs) {
        for (String sign : signs) {
            if (isNext(sign)) {
                return take();
            }
        }
        return null;
    }

    void require(String sign) {
        if (takeIf(sign) == null) {
            throw notUnderstood();
        }
    }

    CellError notUnderstood() {
        return new CellError(Problem.NOT_UNDERSTOOD, kind == Kind.END ? cell : token);
    }

    private void next() {
        if (at >= cell.length()) {
            kind = Kind.END;
            token = "";
            return;
        }
        if (!matcher.region(at, cell.length()).lookingAt()) {
            throw new CellError(Problem.NOT_UNDERSTOOD, cell.substring(at));
        }
        for (Kind candidate : new Kind[] {Kind.NUMBER, Kind.TEXT, Kind.WORD, Kind.SIGN}) {
            var found = matcher.group(candidate.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                kind = candidate;
                token = found;
            }
        }
        at = matcher.end();
    }
}
