package io.orion.collaboration.domain;

import io.orion.collaboration.Comment;
import io.orion.collaboration.Conversations;
import io.orion.engine.UserAccounts;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ConversationService implements Conversations {

    private static final int LONGEST = 4_000;
    private static final int MOST_MENTIONED = 20;
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@.])@([A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9])");

    private final ConversationStore store;
    private final UserAccounts accounts;
    private final Clock clock;

    ConversationService(ConversationStore store, UserAccounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Comment say(String caseNumber, String text, Actor by) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new InvalidInput("comment", "is empty");
        }
        if (said.length() > LONGEST) {
            throw new InvalidInput(
                    "comment", "has " + said.length() + " characters; at most " + LONGEST + " are taken");
        }
        var mentioned = namesIn(said).stream()
                .filter(person -> !person.equals(by.id()) && accounts.exists(person))
                .collect(Collectors.toSet());
        return store.add(caseNumber, by.id(), said, clock.instant(), mentioned);
    }

    @Override
    public List<Comment> of(String caseNumber, int limit) {
        return store.newest(caseNumber, limit);
    }

    @Override
    public List<Comment> unseenBy(Actor person, int limit) {
        return store.unseen(names(person), limit);
    }

    @Override
    public int countUnseenBy(Actor person) {
        return store.countUnseen(names(person));
    }

    @Override
    @Transactional
    public void seen(String caseNumber, Actor person) {
        store.seen(caseNumber, names(person), clock.instant());
    }

    /** Who is named with an at sign, in a text that may name anybody. */
    static Set<String> namesIn(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST_MENTIONED)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Actor person) {
        return Stream.concat(Stream.of(person.id()), person.groups().stream()).collect(Collectors.toSet());
    }
}
