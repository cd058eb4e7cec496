package io.orion.collaboration.domain;

import io.orion.collaboration.Comment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Comments and who is named in them. */
public interface ConversationStore {

    Comment add(String caseNumber, String author, String text, Instant at, Set<String> mentioned);

    /** Like {@code add}, unless a comment with this key is there already. */
    void addOnce(String key, String caseNumber, String author, String text, Instant at, Set<String> mentioned);

    List<Comment> newest(String caseNumber, int limit);

    /** What names one of {@code names}, people or groups, and is not seen. */
    List<Comment> unseen(Set<String> names, int limit);

    int countUnseen(Set<String> names);

    void seen(String caseNumber, Set<String> names, Instant at);
}
