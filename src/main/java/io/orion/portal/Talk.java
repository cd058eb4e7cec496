package io.orion.portal;

import io.orion.collaboration.Attachments;
import io.orion.collaboration.Conversations;
import io.orion.engine.Actors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What people say about a case and the files they add to it, for the pages that show the case. */
@Component
class Talk {

    private static final int MOST_SHOWN = 200;

    private final Conversations conversations;
    private final Attachments attachments;

    Talk(Conversations conversations, Attachments attachments) {
        this.conversations = conversations;
        this.attachments = attachments;
    }

    /** Adds them to the page; what names the reader has been seen then. */
    void show(String caseNumber, Model model) {
        model.addAttribute("comments", conversations.of(caseNumber, MOST_SHOWN));
        model.addAttribute("attachments", attachments.of(caseNumber));
        conversations.seen(caseNumber, Actors.current());
    }
}
