package io.orion.architecture;

import java.util.LinkedHashMap;
import java.util.Map;

/** For every model rule, what to replace in the good model, and by what, so that the rule must notice. */
final class SpoiledModels {

    private SpoiledModels() {}

    static Map<String, String[]> all() {
        var spoiled = new LinkedHashMap<String, String[]>();
        put(spoiled, "ElementIdsSayTheirType", "endEvent_picked", "Activity_1a2b3c4");
        put(spoiled, "FlowIdsSayTheirEnds", "flow_askedToPriceOrder", "flow_1");
        put(spoiled, "ProcessIsNamedAfterItsFile", "process id=\"goodModel\"", "process id=\"other\"");
        put(spoiled, "ProcessesExpireAndBearAVersion", " camunda:historyTimeToLive=\"P1D\"", "");
        put(spoiled, "EverythingIsLabelled", " name=\"Price order\"", "");
        put(spoiled, "ConditionsAreOneFlag", "${pickedInFull}", "${amount gt 100 and pickedInFull}");
        put(spoiled, "GatewaysAskAndHaveADefault", " default=\"flow_pickedInFullToRefused\"", "");
        put(spoiled, "MessagesBearTheirProcess", "goodModel.cancelled", "Message_1");
        put(spoiled, "TimersOnlyWake", "timeDate", "timeDuration");
        put(spoiled, "CommitPointsGiveTheirReason", "Commit point: because.", "Runs alone.");
        put(spoiled, "DelegatesBearTheirElementsName", "${priceOrderDelegate}", "${closeOrderDelegate}");
        put(spoiled, "ListenersBearTheirElementsName", "${pickGoodsListener}", "${packGoodsListener}");
        put(spoiled, "OnlyBeansRun", "taskListener event=\"complete\" delegateE", "taskListener event=\"complete\" e");
        put(spoiled, "BeansExist", "priceOrderDelegate", "nobodyWroteItDelegate");
        put(spoiled, "TasksHaveTheirForm", "formRef=\"pick-goods\"", "formRef=\"pack-goods\"");
        put(spoiled, "TasksHaveRoles", "candidateGroups=\"warehouse\"", "assignee=\"somebody\"");
        put(spoiled, "EverythingIsDrawn", " bpmnElement=\"endEvent_picked\"", "");
        put(spoiled, "ShapesDoNotOverlap", "x=\"200\" y=\"100\"", "x=\"300\" y=\"100\"");
        put(spoiled, "LabelsAreFree", "x=\"70\" y=\"164\"", "x=\"180\" y=\"164\"");
        put(spoiled, "LabelsHoldTheirWords", "y=\"324\" width=\"100\"", "y=\"324\" width=\"20\"");
        put(spoiled, "EdgesRunRoundShapes", "x=\"200\" y=\"100\"", "x=\"350\" y=\"200\"");
        put(spoiled, "EdgesRunRoundLabels", "x=\"416\" y=\"173\"", "x=\"400\" y=\"200\"");
        put(spoiled, "EdgesAreSquareAndDocked", "waypoint x=\"200\" y=\"140\"", "waypoint x=\"190\" y=\"150\"");
        put(spoiled, "EdgesDoNotHideEachOther", "waypoint x=\"702\" y=\"140\"", "waypoint x=\"460\" y=\"140\"");
        return spoiled;
    }

    private static void put(Map<String, String[]> spoiled, String rule, String good, String bad) {
        spoiled.put(rule, new String[] {good, bad});
    }
}
