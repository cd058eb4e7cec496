package io.orion.engine.lean;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;

/**
 * Does not ask the database for a process definition again that was looked up within the last second.
 *
 * <p>The stock manager asks with every command, because a definition may have been suspended or have got a successor.
 * Both take effect at once on the node where it happens, and after a second on the others.
 */
final class KnownDefinitions extends ProcessDefinitionManager {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Memory memory;

    private KnownDefinitions(Memory memory) {
        this.memory = memory;
    }

    /** What the commands of one engine have in common. */
    static final class Memory {

        private final Map<String, Long> checked = new ConcurrentHashMap<>();
        private final Map<String, Newest> newest = new ConcurrentHashMap<>();

        private record Newest(String id, long checked) {}

        KnownDefinitions manager() {
            return new KnownDefinitions(this);
        }

        private void forget() {
            checked.clear();
            newest.clear();
        }
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
        Long checked = memory.checked.get(id);
        if (checked != null && isFresh(checked)) {
            var known = known(id);
            if (known != null) {
                return known;
            }
        }
        var found = super.findLatestDefinitionById(id);
        if (found != null) {
            memory.checked.put(id, System.nanoTime());
        }
        return found;
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
        var newest = memory.newest.get(key);
        if (newest != null && isFresh(newest.checked())) {
            var known = known(newest.id());
            if (known != null) {
                return known;
            }
        }
        var found = super.findLatestDefinitionByKey(key);
        if (found != null) {
            memory.newest.put(key, new Memory.Newest(found.getId(), System.nanoTime()));
        }
        return found;
    }

    private static boolean isFresh(long checked) {
        return System.nanoTime() - checked < FRESH_NANOS;
    }

    private static @Nullable ProcessDefinitionEntity known(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }

    @Override
    public void insertProcessDefinition(ProcessDefinitionEntity definition) {
        memory.forget();
        super.insertProcessDefinition(definition);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        memory.forget();
        super.updateProcessDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        memory.forget();
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
            String key, @Nullable String tenant, SuspensionState state) {
        memory.forget();
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
    }
}
