package io.orion.security;

/** Groups that rights outside the process models refer to. The models name further ones by themselves. */
final class Roles {

    static final String ADMINISTRATOR = "camunda-admin";
    static final String OPERATOR = "operator";
    static final String PROCESS_OWNER = "process-owner";
    static final String CONTROLLER = "controller";
    static final String ORDER_DESK = "order-desk";
    static final String CREDIT = "credit";
    static final String WAREHOUSE = "warehouse";
    static final String BILLING = "billing";
    static final String COLLECTIONS = "collections";
    static final String SALES_MANAGER = "sales-manager";
    static final String SALES_DIRECTOR = "sales-director";
    static final String MASTER_DATA = "master-data";
    static final String INTEGRATION = "integration";
    static final String REQUESTER = "requester";
    static final String BUDGET_OWNER = "budget-owner";
    static final String IT_MANAGER = "it-manager";
    static final String DEPARTMENT_HEAD = "department-head";
    static final String FINANCE = "finance";
    static final String FINANCE_DIRECTOR = "finance-director";
    static final String BUYER = "buyer";
    static final String PURCHASING_MANAGER = "purchasing-manager";
    static final String RECEIVING = "receiving";
    static final String QUALITY = "quality";
    static final String ACCOUNTS_PAYABLE = "accounts-payable";
    static final String TREASURY = "treasury";
    static final String TREASURY_RELEASE = "treasury-release";

    /** Everyone with a role of a business process. */
    static final String[] ORDER_TO_CASH = {
        ORDER_DESK,
        CREDIT,
        WAREHOUSE,
        BILLING,
        COLLECTIONS,
        SALES_MANAGER,
        SALES_DIRECTOR,
        CONTROLLER,
        PROCESS_OWNER,
        INTEGRATION
    };

    /** Everyone with a role of procure to pay. */
    static final String[] PROCURE_TO_PAY = {
        REQUESTER,
        BUDGET_OWNER,
        IT_MANAGER,
        DEPARTMENT_HEAD,
        FINANCE,
        FINANCE_DIRECTOR,
        BUYER,
        PURCHASING_MANAGER,
        RECEIVING,
        QUALITY,
        ACCOUNTS_PAYABLE,
        TREASURY,
        TREASURY_RELEASE,
        CONTROLLER,
        PROCESS_OWNER,
        INTEGRATION
    };

    /** Everyone who sees what is paid, to whom. */
    static final String[] PAYING = {
        TREASURY, TREASURY_RELEASE, ACCOUNTS_PAYABLE, FINANCE_DIRECTOR, CONTROLLER, PROCESS_OWNER
    };

    /** Everyone who may look at cases: who works on them and who answers for them. */
    static final String[] CASE_READERS = {
        ORDER_DESK,
        CREDIT,
        WAREHOUSE,
        BILLING,
        COLLECTIONS,
        SALES_MANAGER,
        SALES_DIRECTOR,
        REQUESTER,
        BUDGET_OWNER,
        IT_MANAGER,
        DEPARTMENT_HEAD,
        FINANCE,
        FINANCE_DIRECTOR,
        BUYER,
        PURCHASING_MANAGER,
        RECEIVING,
        QUALITY,
        ACCOUNTS_PAYABLE,
        TREASURY,
        TREASURY_RELEASE,
        CONTROLLER,
        PROCESS_OWNER,
        OPERATOR,
        ADMINISTRATOR
    };

    /** Whoever changes decision tables, two of them at a time; {@code DecisionDrafts} holds the same. */
    static final String[] TABLE_EDITORS = {PROCESS_OWNER, CONTROLLER};

    /** Whoever keeps Orion running; {@code OperationLog} holds the same. */
    static final String[] OPERATORS = {OPERATOR, ADMINISTRATOR};

    private Roles() {}
}
