package io.orion.collaboration.domain;

import io.orion.collaboration.Comment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Comments and who is named in them. */
public interface ConversationStore {

    Comment add(String caseNumber, String author, String text, Instant at, Set<String> mentioned);

    List<Comment> newest(String caseNumber, int limit);

    List<Comment> unseen(String person, int limit);

    int countUnseen(String person);

    void seen(String caseNumber, String person, Instant at);
}
