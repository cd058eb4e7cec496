package io.orion.engine.policy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionRecord;
import io.orion.engine.DecisionRecords;
import io.orion.engine.DecisionTrials;
import io.orion.engine.DraftFinding;
import io.orion.kernel.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates tables beside the engine. */
@Component
class Trials implements DecisionTrials {

    /** Somebody waits for the page; what was asked until then is an answer too. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final DraftTable drafts;
    private final Publications publications;
    private final DecisionRecords records;
    private final ProcessEngineConfigurationImpl settings;

    Trials(DraftTable drafts, Publications publications, DecisionRecords records, ProcessEngine engine) {
        this.drafts = drafts;
        this.publications = publications;
        this.records = records;
        this.settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Answer ask(DecisionDraft draft, Map<String, @Nullable Object> facts) {
        return new Trial(xml(draft), settings).ask(facts);
    }

    @Override
    public Replay replay(DecisionDraft draft, int last) {
        return replay(draft.table().key(), xml(draft), last);
    }

    @Override
    public Replay replay(String key, int version, int last) {
        return replay(key, publications.xml(publications.version(key, version)), last);
    }

    private String xml(DecisionDraft draft) {
        if (DraftCheck.of(draft.table()).stream().anyMatch(DraftFinding::isError)) {
            throw new Refused("The draft has errors; it can be tried when they are gone");
        }
        return TableXml.write(drafts.template(draft.id()), draft.table().rules());
    }

    private Replay replay(String key, String xml, int last) {
        var trial = new Trial(xml, settings);
        var changes = new ArrayList<Change>();
        var newest = records.newest(key, Math.max(1, Math.min(last, MOST)));
        long start = System.nanoTime();
        int asked = 0;
        for (DecisionRecord record : newest) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                break;
            }
            var was = record.decision();
            var wouldBe = trial.ask(was.inputs());
            if (wouldBe.problem() != null || !Outputs.same(was.outputs(), wouldBe.outputs())) {
                changes.add(new Change(record.document(), record.at(), was.version(), was, wouldBe));
            }
            asked++;
        }
        return Outputs.summary(asked, asked == newest.size(), changes);
    }
}
