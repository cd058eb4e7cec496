package io.orion.simulation;

import io.orion.banking.Banking;
import io.orion.collaboration.Conversations;
import io.orion.engine.Substitutes;
import io.orion.engine.TaskWork;
import io.orion.engine.UserAccounts;
import io.orion.engine.Worklist;
import io.orion.inventory.Inventory;
import io.orion.ledger.Ledger;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.MasterRecords;
import io.orion.ordertocash.OrderToCash;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.SupplierInvoicing;
import io.orion.treasury.Treasury;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors through which everything is done; the simulation knows no other way into the tables. */
@Component
record Doors(
        OrderToCash orders,
        ProcureToPay purchasing,
        SupplierInvoicing invoicing,
        Treasury treasury,
        Worklist worklist,
        TaskWork tasks,
        Substitutes substitutes,
        UserAccounts accounts,
        Conversations conversations,
        Banking banking,
        Ledger ledger,
        Inventory inventory,
        MasterData masterData,
        MasterRecords records,
        TransactionTemplate transaction) {}
