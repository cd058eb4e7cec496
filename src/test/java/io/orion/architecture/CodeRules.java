package io.orion.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.NullMarked;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the code may and may not do, each rule under the name that its bad sample bears too. */
final class CodeRules {

    private static final String[] ENGINE_SIDE = {"io.orion.engine..", "io.orion.*.process.."};

    private CodeRules() {}

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("OnlyProcessPackagesKnowTheEngine", onlyProcessPackagesKnowTheEngine());
        rules.put("DomainKnowsNoTechnology", domainKnowsNoTechnology());
        rules.put("WebStandsAlone", standsAlone("web", "process", "persistence"));
        rules.put("ProcessStandsAlone", standsAlone("process", "web", "persistence"));
        rules.put("PersistenceStandsAlone", standsAlone("persistence", "web", "process"));
        rules.put("DomainLooksAtTheRootOnly", standsAlone("domain", "web", "process", "persistence"));
        rules.put("RootKnowsNoInside", rootKnowsNoInside());
        rules.put("DelegatesAreHidden", hidden(JavaDelegate.class, "Delegate"));
        rules.put("TaskListenersAreHidden", hidden(TaskListener.class, "Listener"));
        rules.put("ExecutionListenersAreHidden", hidden(ExecutionListener.class, "Listener"));
        rules.put("ControllersAreHidden", controllersAreHidden());
        rules.put("PersistenceIsHidden", persistenceIsHidden());
        rules.put("VariablesGoThroughTheirDeclaration", variablesGoThroughTheirDeclaration());
        rules.put("NoFieldInjection", noFieldInjection());
        rules.put("BeansKeepNoState", beansKeepNoState());
        rules.put("TimeComesFromTheClock", timeComesFromTheClock());
        rules.put("OldDatesStayAtTheEngine", oldDatesStayAtTheEngine());
        rules.put("PackagesAreNullMarked", packagesAreNullMarked());
        rules.put("CommandsAreTransactional", commandsAreTransactional());
        rules.put("DomainJoinsTheTransaction", domainJoinsTheTransaction());
        return rules;
    }

    /** SecurityConfiguration registers Camunda's filter, SignedInUser is what that filter asks. */
    private static ArchRule onlyProcessPackagesKnowTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE_SIDE)
                .and()
                .doNotHaveFullyQualifiedName("io.orion.security.SignedInUser")
                .and()
                .doNotHaveFullyQualifiedName("io.orion.security.SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the domain outlives the engine");
    }

    private static ArchRule domainKnowsNoTechnology() {
        return noClasses()
                .that()
                .resideInAPackage("io.orion.*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.camunda..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "jakarta.servlet..")
                .because("SQL, HTTP and the engine are turned round by an interface");
    }

    private static ArchRule standsAlone(String layer, String... others) {
        var foreign =
                Arrays.stream(others).map(other -> "io.orion.*." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.orion.*." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .because("web, process and persistence look at the domain, not at each other");
    }

    private static ArchRule rootKnowsNoInside() {
        return noClasses()
                .that()
                .resideInAPackage("io.orion.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.orion.*.domain..", "io.orion.*.web..", "io.orion.*.process..", "io.orion.*.persistence..")
                .because("a door does not know who opens it");
    }

    private static ArchRule hidden(Class<?> role, String suffix) {
        return classes()
                .that()
                .implement(role)
                .and()
                .resideOutsideOfPackage("io.orion.engine..")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith(suffix)
                .andShould()
                .resideInAPackage("io.orion.*.process")
                .allowEmptyShould(true);
    }

    private static ArchRule controllersAreHidden() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller");
    }

    private static ArchRule persistenceIsHidden() {
        return classes()
                .that()
                .resideInAPackage("io.orion.*.persistence..")
                .and(not(describe("package-info", type -> type.getSimpleName().equals("package-info"))))
                .should()
                .notBePublic();
    }

    private static ArchRule variablesGoThroughTheirDeclaration() {
        var declared = Set.of("ProcessVariable", "FormField", "StartVariables");
        return noClasses()
                .that(describe(
                        "are not a variable's declaration",
                        type -> !(type.getPackageName().equals("io.orion.engine")
                                && declared.contains(type.getSimpleName()))))
                .should()
                .callMethodWhere(describe(
                        "reads or writes a variable by name",
                        (JavaCall<?> call) -> (call.getTargetOwner().isAssignableTo(VariableScope.class)
                                        || call.getTargetOwner().isAssignableTo(BaseDelegateExecution.class))
                                && call.getName().matches("(get|set|has|remove)Variables?(Local)?(Typed)?")))
                .because("a variable has one name and one type");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beMetaAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beMetaAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beMetaAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beMetaAnnotatedWith("jakarta.inject.Inject")
                .because("what a class needs stands in its constructor");
    }

    private static ArchRule beansKeepNoState() {
        return fields().that()
                .areDeclaredInClassesThat(describe(
                        "are beans of a domain or a process",
                        (JavaClass type) -> type.isMetaAnnotatedWith(Component.class)
                                && resideInAnyPackage("io.orion.*.domain..", "io.orion.*.process..")
                                        .test(type)))
                .should()
                .beFinal()
                .because("state lives in tables: there are two nodes");
    }

    private static ArchRule timeComesFromTheClock() {
        DescribedPredicate<JavaAccess<?>> now = describe("asks the system for the time", access -> {
            var owner = access.getTargetOwner();
            boolean withoutClock = access instanceof JavaCall<?> call
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class));
            return owner.getPackageName().equals("java.time")
                            && access.getName().equals("now")
                            && withoutClock
                    || owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system")
                    || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis")
                    || owner.isEquivalentTo(java.util.Date.class)
                            && access.getName().equals("<init>")
                            && access instanceof JavaCall<?> made
                            && made.getTarget().getRawParameterTypes().isEmpty()
                    || owner.isAssignableTo(java.util.Calendar.class)
                            && access.getName().equals("getInstance");
        });
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.orion.ClockConfiguration")
                .should()
                .accessTargetWhere(now)
                .because("tests move the Clock");
    }

    private static ArchRule oldDatesStayAtTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE_SIDE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("time is Instant; the engine alone still wants Date");
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(Conditions.of(
                        "be in a @NullMarked package",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)
                                ? List.of()
                                : List.of(type.getName() + " is in no @NullMarked package")));
    }

    private static ArchRule commandsAreTransactional() {
        return methods()
                .that(areOfDomainBeans())
                .and()
                .haveRawReturnType(void.class)
                .should(Conditions.of("be @Transactional, MANDATORY or REQUIRED", (JavaMethod method) -> {
                    var how = transaction(method);
                    return how == Propagation.MANDATORY || how == Propagation.REQUIRED
                            ? List.of()
                            : List.of(method.getFullName() + " runs " + how);
                }));
    }

    private static ArchRule domainJoinsTheTransaction() {
        return methods()
                .that(areOfDomainBeans())
                .should(Conditions.of(
                        "join the caller's transaction", (JavaMethod method) -> switch (transaction(method)) {
                            case REQUIRES_NEW, NOT_SUPPORTED, NEVER, NESTED ->
                                List.of(method.getFullName() + " leaves the engine's transaction");
                            default -> List.of();
                        }));
    }

    private static DescribedPredicate<JavaMethod> areOfDomainBeans() {
        return describe(
                "are public methods of domain beans",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && method.getOwner().getPackageName().matches("io\\.orion\\.\\w+\\.domain.*")
                        && method.getOwner().isMetaAnnotatedWith(Component.class));
    }

    private static Propagation transaction(JavaMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), Transactional.class);
        var found = own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getOwner().reflect(), Transactional.class);
        return found == null ? Propagation.SUPPORTS : found.propagation();
    }
}
