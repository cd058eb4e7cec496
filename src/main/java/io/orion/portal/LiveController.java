package io.orion.portal;

import io.orion.engine.Worklist;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages that the list of tasks has changed, whichever node changed it (server-sent events). They ask for the list
 * again, with their own rights; the event itself says nothing.
 */
@Controller
class LiveController implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(30); // then the browser connects again
    private static final int MOST = 2_000;
    private static final int BEAT = 20;

    private final Worklist worklist;
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong before = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private volatile boolean running;

    LiveController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter connect() throws IOException {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(any -> pages.remove(page));
        if (running && pages.size() < MOST) {
            pages.add(page);
            page.send(SseEmitter.event().comment("connected"));
        } else {
            page.complete();
        }
        return page;
    }

    /** Tells a change once more a tick later: the number may have moved shortly before the change was committed. */
    @Scheduled(fixedDelayString = "${orion.portal.live:1s}")
    void tick() {
        if (pages.isEmpty()) {
            return;
        }
        long now = worklist.version();
        if (now != told.get() || told.get() != before.get()) {
            before.set(told.get());
            told.set(now);
            send(SseEmitter.event().name("worklist").data(now));
        } else if (ticks.incrementAndGet() % BEAT == 0) {
            send(SseEmitter.event().comment("still here"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var content = event.build();
        for (SseEmitter page : pages) {
            try {
                page.send(content);
            } catch (IOException | IllegalStateException e) {
                pages.remove(page);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Pages that listen would keep the server from stopping. */
    @Override
    public void stop() {
        running = false;
        pages.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
