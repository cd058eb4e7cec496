package io.orion.architecture;

import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/** Where the words of a label really stand: bpmn.io centres them in the label's box and wraps at its width. */
final class Label {

    private static final double LETTER = 5.8;
    private static final double LINE = 14;

    private Label() {}

    /** Whether a word has to be broken to fit. */
    static boolean breaks(String text, Rectangle2D box) {
        return Stream.of(text.split("\\s+")).anyMatch(word -> word.length() * LETTER > box.getWidth());
    }

    static Rectangle2D written(String text, Rectangle2D box) {
        int lines = 1;
        double width = 0;
        double line = 0;
        for (String word : text.split("\\s+")) {
            double longer = line + (line == 0 ? 0 : LETTER) + word.length() * LETTER;
            if (line > 0 && longer > box.getWidth()) {
                lines++;
                line = word.length() * LETTER;
            } else {
                line = longer;
            }
            width = Math.max(width, line);
        }
        return new Rectangle2D.Double(box.getCenterX() - width / 2, box.getY() + 1, width, lines * LINE - 2);
    }
}
