package io.orion.collaboration;

import io.orion.kernel.Actor;
import java.util.List;

/** The door of comments. */
public interface Conversations {

    /**
     * Says something about a case. Whoever it names with an at sign, such as {@code @credit}, finds it among their
     * mentions; names that no account has stay text.
     *
     * @throws io.orion.kernel.InvalidInput when the text is empty or longer than 4,000 characters
     */
    Comment say(String caseNumber, String text, Actor by);

    /** The newest comments on a case, oldest of them first; at most {@code limit}. */
    List<Comment> of(String caseNumber, int limit);

    /**
     * Comments that name somebody, and notices to their groups, that they have not seen, newest first; at most
     * {@code limit}. What one of a group has seen counts as seen by the group.
     */
    List<Comment> unseenBy(Actor person, int limit);

    int countUnseenBy(Actor person);

    /** Notes that somebody has seen the comments on a case. */
    void seen(String caseNumber, Actor person);
}
