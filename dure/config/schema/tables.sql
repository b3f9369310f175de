-- PostgreSQL 18, migrations a5ea8e8ab9f86a616df1b19472b574274288182fa14d48e3bca95233537e9543
SELECT pg_catalog.set_config('search_path', '', false);
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.appropriations_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'what a stage gave and what was moved stands: record it anew or take it back' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.assessments_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'this record of the assessments room is never changed' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.grants_items_signed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (select state from grants_agreement where id = coalesce(old.agreement_id, new.agreement_id)) <> 'draft' then
        raise exception 'the items of a signed agreement stand: money is moved by a reallocation' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
CREATE FUNCTION public.grants_line_frozen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (select step from grants_settlement where id = old.settlement_id) <> 'drawn' then
        raise exception 'a submitted settlement is frozen: send it back, and draw another version' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
end $$;
CREATE FUNCTION public.grants_refuse_approved() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'a record of grants that counts is never changed: take it back' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.grants_refuse_settled() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'a submitted settlement is frozen: send it back, and draw another version' using errcode = 'integrity_constraint_violation';
end $$;
CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    who_key character varying(100) NOT NULL,
    who_name character varying(200) NOT NULL,
    act character varying(100) NOT NULL,
    ref character varying(200) NOT NULL,
    why text NOT NULL,
    details jsonb NOT NULL,
    batch uuid
);
CREATE FUNCTION public.journal_hash(previous text, entry public.journal_entry) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    select encode(sha256(convert_to(jsonb_build_array(
        previous, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        entry.who_key, entry.who_name, entry.act, entry.ref, entry.why, entry.details, entry.batch
    )::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION public.journal_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'the journal is append-only' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.journal_seal_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    last text;
begin
    perform pg_advisory_xact_lock(hashtext('journal_seal'));
    select hash into last from journal_seal order by id desc limit 1;
    last := coalesce(last, '');
    insert into journal_seal (entry_id, previous, hash) values (new.id, last, journal_hash(last, new));
    return null;
end $$;
CREATE FUNCTION public.ledger_check_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    number bigint := to_jsonb(new)->>tg_argv[0];
    booked ledger_entry;
    off record;
begin
    select * into booked from ledger_entry where id = number;
    if (select count(*) from ledger_posting where entry_id = number) <> booked.lines then
        raise exception 'entry % has other postings than it was booked with', number
            using errcode = 'integrity_constraint_violation';
    end if;
    select a.fund_id, a.currency, sum(p.amount) as over into off
        from ledger_posting p join ledger_account a on a.id = p.account_id
        where p.entry_id = number group by a.fund_id, a.currency having sum(p.amount) <> 0 limit 1;
    if found then
        raise exception 'entry % is out of balance: fund %, % %', number, off.fund_id, off.over, off.currency
            using errcode = 'integrity_constraint_violation';
    end if;
    if booked.reverses_id is not null and exists (
        select from ledger_posting where entry_id in (number, booked.reverses_id)
        group by account_id having sum(amount) <> 0
    ) then
        raise exception 'entry % does not mirror entry %', number, booked.reverses_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
CREATE FUNCTION public.ledger_posting_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    select booked_on into new.booked_on from ledger_entry where id = new.entry_id;
    return new;
end $$;
CREATE FUNCTION public.ledger_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'the ledger is append-only' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.ledger_refuse_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    off record;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger:fund:' || f.fund_id, 0))
        from (select distinct a.fund_id from added p join ledger_account a on a.id = p.account_id order by a.fund_id) f;
    select e.id, c.year into off
        from added p join ledger_entry e on e.id = p.entry_id join ledger_account a on a.id = p.account_id
            join ledger_closing c on c.fund_id = a.fund_id and c.year >= extract(year from e.booked_on) limit 1;
    if found then
        raise exception 'entry % is booked in a period closed until the end of %', off.id, off.year
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
CREATE FUNCTION public.ledger_refuse_other() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rates and closings are append-only' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.meetings_minutes_said(passages jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
    select coalesce(jsonb_agg(jsonb_build_array(p->'key', p->'section', p->'text') order by n), '[]'::jsonb)
    from jsonb_array_elements(passages) with ordinality as t(p, n)
$$;
CREATE FUNCTION public.meetings_refuse_minutes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'approved minutes are locked: rectify them by another version' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.meetings_refuse_proceeding() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'proceedings are append only: correct them by another' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.members_register_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  insert into members_registerstate (id, version) values (1, nextval('members_register_version'))
    on conflict (id) do update set version = excluded.version;
  return null;
end $$;
CREATE FUNCTION public.oversight_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'this is kept as it was: another version or entry follows it' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.papers_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '% is fixed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.pgtrigger_changed_update_00afa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_expenseevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "item_id", "number", "payee", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "spent_on", "state", "text") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."item_id", OLD."number", OLD."payee", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."spent_on", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_054ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_happeningevent" ("about", "cities", "countries", "derived", "end", "heading", "id", "order", "paper_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "programme_id", "project_year_id", "start", "title", "wording") VALUES (OLD."about", OLD."cities", OLD."countries", OLD."derived", OLD."end", OLD."heading", OLD."id", OLD."order", OLD."paper_id", OLD."people", NOW(), 'changed', OLD."id", OLD."place", OLD."precision", OLD."programme_id", OLD."project_year_id", OLD."start", OLD."title", OLD."wording"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_08fdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "oversight_answerevent" ("beside_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "explanations", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "request_id", "sent_number", "sent_on", "state", "table", "table_hash", "text", "version") VALUES (OLD."beside_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."explanations", OLD."id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."request_id", OLD."sent_number", OLD."sent_on", OLD."state", OLD."table", OLD."table_hash", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_09979() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_invoiceevent" ("amount", "band", "cancelled_on", "currency", "due_on", "entry", "id", "issued_on", "kind", "language", "number", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "reminders", "year") VALUES (OLD."amount", OLD."band", OLD."cancelled_on", OLD."currency", OLD."due_on", OLD."entry", OLD."id", OLD."issued_on", OLD."kind", OLD."language", OLD."number", OLD."organisation_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."reminded_on", OLD."reminders", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_0bb53() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "oversight_requestevent" ("amount", "answered_on", "as_of", "asked_on", "before_id", "committee", "due_on", "ended_on", "entered_at", "entered_by_key", "entered_by_name", "first_year", "id", "is_sample", "key", "kind", "last_year", "member", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "side", "table", "text", "title", "withdrawn", "writer_key", "writer_name") VALUES (OLD."amount", OLD."answered_on", OLD."as_of", OLD."asked_on", OLD."before_id", OLD."committee", OLD."due_on", OLD."ended_on", OLD."entered_at", OLD."entered_by_key", OLD."entered_by_name", OLD."first_year", OLD."id", OLD."is_sample", OLD."key", OLD."kind", OLD."last_year", OLD."member", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project_id", OLD."side", OLD."table", OLD."text", OLD."title", OLD."withdrawn", OLD."writer_key", OLD."writer_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_0bd45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_inquiryevent" ("assessment_id", "at", "by_key", "by_name", "ended_at", "id", "item", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by", "reply", "text") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."ended_at", OLD."id", OLD."item", NOW(), 'changed', OLD."id", OLD."replied_at", OLD."replied_by", OLD."reply", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_0c905() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_itemevent" ("closed", "closed_ground", "concerns", "follows_id", "id", "kind", "matter", "meeting_id", "minutes_allotted", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposed_on", "proposer_id", "reason", "sample", "state", "text", "title") VALUES (OLD."closed", OLD."closed_ground", OLD."concerns", OLD."follows_id", OLD."id", OLD."kind", OLD."matter", OLD."meeting_id", OLD."minutes_allotted", NOW(), 'changed', OLD."id", OLD."position", OLD."proposed_on", OLD."proposer_id", OLD."reason", OLD."sample", OLD."state", OLD."text", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_12683() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_delegateevent" ("credential_id", "credential_name", "delegation_id", "family_name", "given_name", "id", "language", "official", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "reason", "role", "speaks", "state", "token", "votes", "votes_since", "votes_until") VALUES (OLD."credential_id", OLD."credential_name", OLD."delegation_id", OLD."family_name", OLD."given_name", OLD."id", OLD."language", OLD."official", OLD."person_id", NOW(), 'changed', OLD."id", OLD."post", OLD."reason", OLD."role", OLD."speaks", OLD."state", OLD."token", OLD."votes", OLD."votes_since", OLD."votes_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_1455d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_applicationevent" ("agreement_id", "amount", "applied_on", "conditions", "decided_at", "decided_by_key", "decided_by_name", "decided_on", "decision_note", "decision_paper_id", "granted", "id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "state") VALUES (OLD."agreement_id", OLD."amount", OLD."applied_on", OLD."conditions", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decided_on", OLD."decision_note", OLD."decision_paper_id", OLD."granted", OLD."id", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_159a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_planamountevent" ("amount", "fiscal_year", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_year", "project_id", "source") VALUES (OLD."amount", OLD."fiscal_year", OLD."id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."plan_year", OLD."project_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_167f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_organisationfactevent" ("as_of", "batch", "id", "kind", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") VALUES (OLD."as_of", OLD."batch", OLD."id", OLD."kind", OLD."organisation_id", NOW(), 'changed', OLD."id", OLD."source", OLD."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_16b94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_itempaperevent" ("id", "item_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."item_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_18aef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_instrumentversionevent" ("id", "kept_at", "kept_by_key", "kept_by_name", "key", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "sha256", "state", "text", "title", "version") VALUES (OLD."id", OLD."kept_at", OLD."kept_by_key", OLD."kept_by_name", OLD."key", NOW(), 'changed', OLD."id", OLD."published_on", OLD."sha256", OLD."state", OLD."text", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_1ef79() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_seatupevent" ("elected_id", "election_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "term_id") VALUES (OLD."elected_id", OLD."election_id", OLD."id", NOW(), 'changed', OLD."id", OLD."seat_id", OLD."term_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_1f2f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_feedfileevent" ("accepted_at", "accepted_by_name", "attempts", "file_id", "file_name", "first_on", "id", "last_on", "mapping_id", "notes", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "rows", "state", "taken_at", "taken_by_key", "taken_by_name", "total", "undone_at", "why") VALUES (OLD."accepted_at", OLD."accepted_by_name", OLD."attempts", OLD."file_id", OLD."file_name", OLD."first_on", OLD."id", OLD."last_on", OLD."mapping_id", OLD."notes", NOW(), 'changed', OLD."id", OLD."problems", OLD."rows", OLD."state", OLD."taken_at", OLD."taken_by_key", OLD."taken_by_name", OLD."total", OLD."undone_at", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_25dce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_roundevent" ("ballot_id", "drawn", "election_id", "id", "kind", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "tellers") VALUES (OLD."ballot_id", OLD."drawn", OLD."election_id", OLD."id", OLD."kind", OLD."number", NOW(), 'changed', OLD."id", OLD."standing", OLD."tellers"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_2d682() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_budgetlineevent" ("code", "fiscal_year", "follows_id", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."code", OLD."fiscal_year", OLD."follows_id", OLD."id", OLD."name", OLD."order", NOW(), 'changed', OLD."id", OLD."project_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_33fb7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_invitationevent" ("answer", "answered_at", "capacity", "id", "language", "meeting_id", "note", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "sent_at", "token", "version") VALUES (OLD."answer", OLD."answered_at", OLD."capacity", OLD."id", OLD."language", OLD."meeting_id", OLD."note", OLD."organisation_id", OLD."person_id", NOW(), 'changed', OLD."id", OLD."reminded_at", OLD."sent_at", OLD."token", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_3a0bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_columnmappingevent" ("columns", "feed", "id", "key", "made_at", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."columns", OLD."feed", OLD."id", OLD."key", OLD."made_at", OLD."name", NOW(), 'changed', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_3ade7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_carryoverevent" ("amount", "carried_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "into_id", "kind", "line_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "state") VALUES (OLD."amount", OLD."carried_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."into_id", OLD."kind", OLD."line_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_4009f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_officerevent" ("derived", "id", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "project_year_id", "vacant") VALUES (OLD."derived", OLD."id", OLD."order", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."post", OLD."project_year_id", OLD."vacant"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_40453() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_meetingevent" ("batch", "body_id", "closed", "closed_ground", "closes_at", "convened_at", "decision_id", "declared", "ended_at", "ends_on", "frozen_at", "host_id", "id", "key", "kind", "late_reason", "mode", "number", "online_address", "opened_at", "opens_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "project", "record_on", "sample", "source", "starts_on", "state", "time_zone", "title") VALUES (OLD."batch", OLD."body_id", OLD."closed", OLD."closed_ground", OLD."closes_at", OLD."convened_at", OLD."decision_id", OLD."declared", OLD."ended_at", OLD."ends_on", OLD."frozen_at", OLD."host_id", OLD."id", OLD."key", OLD."kind", OLD."late_reason", OLD."mode", OLD."number", OLD."online_address", OLD."opened_at", OLD."opens_at", NOW(), 'changed', OLD."id", OLD."place", OLD."precision", OLD."project", OLD."record_on", OLD."sample", OLD."source", OLD."starts_on", OLD."state", OLD."time_zone", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_4093a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_sectionshareevent" ("account_key", "account_name", "assessment_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section") VALUES (OLD."account_key", OLD."account_name", OLD."assessment_id", OLD."id", NOW(), 'changed', OLD."id", OLD."section"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_41a44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_lineevent" ("change", "current", "id", "is_total", "name", "national_change", "national_current", "national_previous", "national_rate", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous", "project_year_id", "rate") VALUES (OLD."change", OLD."current", OLD."id", OLD."is_total", OLD."name", OLD."national_change", OLD."national_current", OLD."national_previous", OLD."national_rate", OLD."order", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."previous", OLD."project_year_id", OLD."rate"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_44cbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_indicatoryearevent" ("actual", "fiscal_year", "id", "indicator_id", "measured_on", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "target") VALUES (OLD."actual", OLD."fiscal_year", OLD."id", OLD."indicator_id", OLD."measured_on", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."target"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_45ea1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_readingevent" ("corrections", "file_id", "file_name", "fiscal_year", "id", "kind", "language", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "reader", "revision", "state", "title", "uploaded_at", "uploaded_by_key", "uploaded_by_name") VALUES (OLD."corrections", OLD."file_id", OLD."file_name", OLD."fiscal_year", OLD."id", OLD."kind", OLD."language", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."problems", OLD."reader", OLD."revision", OLD."state", OLD."title", OLD."uploaded_at", OLD."uploaded_by_key", OLD."uploaded_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_46fb7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_bidscoreevent" ("assessor_key", "assessor_name", "bid_id", "criterion", "id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "points") VALUES (OLD."assessor_key", OLD."assessor_name", OLD."bid_id", OLD."criterion", OLD."id", OLD."note", NOW(), 'changed', OLD."id", OLD."points"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_486a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_workbookevent" ("assessment_id", "at", "by_key", "by_name", "file_id", "id", "kept", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."file_id", OLD."id", OLD."kept", OLD."name", NOW(), 'changed', OLD."id", OLD."taken_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_49417() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_bodyevent" ("decision_id", "during", "id", "key", "kind", "organisation_id", "part_of_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scope_id", "source") VALUES (OLD."decision_id", OLD."during", OLD."id", OLD."key", OLD."kind", OLD."organisation_id", OLD."part_of_id", NOW(), 'changed', OLD."id", OLD."position", OLD."scope_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_4c9db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_returnreceiptevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "notice_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "revenue_year", "reverses_id", "rung_id", "state", "why") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."notice_id", OLD."number", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."revenue_year", OLD."reverses_id", OLD."rung_id", OLD."state", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_528e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_hostcallevent" ("ballot_id", "body_id", "chosen_id", "closes_on", "criteria", "decided_by_id", "decision_id", "id", "key", "opens_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "text", "year") VALUES (OLD."ballot_id", OLD."body_id", OLD."chosen_id", OLD."closes_on", OLD."criteria", OLD."decided_by_id", OLD."decision_id", OLD."id", OLD."key", OLD."opens_on", NOW(), 'changed', OLD."id", OLD."sample", OLD."text", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_529d9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_proxyevent" ("credential_id", "credential_name", "ended_at", "given_at", "giver_id", "holder_id", "id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "settled_at", "state") VALUES (OLD."credential_id", OLD."credential_name", OLD."ended_at", OLD."given_at", OLD."giver_id", OLD."holder_id", OLD."id", OLD."meeting_id", NOW(), 'changed', OLD."id", OLD."reason", OLD."settled_at", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_54bb6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_stepevent" ("amount", "by", "derived", "end", "id", "order", "paper_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "start", "step") VALUES (OLD."amount", OLD."by", OLD."derived", OLD."end", OLD."id", OLD."order", OLD."paper_id", OLD."period", NOW(), 'changed', OLD."id", OLD."project_year_id", OLD."start", OLD."step"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_5a09e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_findingevent" ("code", "en", "fingerprint", "found_at", "id", "ko", "params", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "present", "reason", "settled_at", "settled_by_key", "settled_by_name", "severity", "source", "state", "subject") VALUES (OLD."code", OLD."en", OLD."fingerprint", OLD."found_at", OLD."id", OLD."ko", OLD."params", NOW(), 'changed', OLD."id", OLD."places", OLD."present", OLD."reason", OLD."settled_at", OLD."settled_by_key", OLD."settled_by_name", OLD."severity", OLD."source", OLD."state", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_5d118() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_organisationevent" ("batch", "country", "details", "dissolved_on", "founded_on", "id", "key", "kind", "latitude", "longitude", "part_of_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample") VALUES (OLD."batch", OLD."country", OLD."details", OLD."dissolved_on", OLD."founded_on", OLD."id", OLD."key", OLD."kind", OLD."latitude", OLD."longitude", OLD."part_of_id", NOW(), 'changed', OLD."id", OLD."sample"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_5dd41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_outturnevent" ("available", "balance", "carried_in", "carried_out", "changed", "derived", "id", "national_available", "national_balance", "national_carried_in", "national_carried_out", "national_changed", "national_original", "national_spent", "order", "original", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "spent", "year") VALUES (OLD."available", OLD."balance", OLD."carried_in", OLD."carried_out", OLD."changed", OLD."derived", OLD."id", OLD."national_available", OLD."national_balance", OLD."national_carried_in", OLD."national_carried_out", OLD."national_changed", OLD."national_original", OLD."national_spent", OLD."order", OLD."original", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project_year_id", OLD."spent", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_5e533() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_groundevent" ("article", "date", "derived", "document", "id", "kind", "number", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "text", "title") VALUES (OLD."article", OLD."date", OLD."derived", OLD."document", OLD."id", OLD."kind", OLD."number", OLD."order", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project_year_id", OLD."text", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_60367() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_campaignevent" ("during", "goal", "id", "key", "name", "note", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."goal", OLD."id", OLD."key", OLD."name", OLD."note", NOW(), 'changed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_6196e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_returnnoticeevent" ("amount", "due_on", "id", "noticed_on", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settlement_id", "terms") VALUES (OLD."amount", OLD."due_on", OLD."id", OLD."noticed_on", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."settlement_id", OLD."terms"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_62131() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_allotmentevent" ("allotted_on", "amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "line_id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "state") VALUES (OLD."allotted_on", OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."line_id", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_64c6c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_seatcountevent" ("derived", "fiscal_year", "id", "number", "organ", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project", "role") VALUES (OLD."derived", OLD."fiscal_year", OLD."id", OLD."number", OLD."organ", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project", OLD."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_6bed9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_plannedstepevent" ("assessment_id", "at", "by_key", "by_name", "due_on", "id", "item", "owner", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "state") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."due_on", OLD."id", OLD."item", OLD."owner", NOW(), 'changed', OLD."id", OLD."said", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_7076d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_reallocationevent" ("amount", "asked_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "source_id", "state", "target_id") VALUES (OLD."amount", OLD."asked_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."source_id", OLD."state", OLD."target_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_74106() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_delegationevent" ("capacity", "excuse", "excused_at", "grounds", "id", "may_speak", "may_vote", "meeting_id", "name", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sample", "seat_id", "weight") VALUES (OLD."capacity", OLD."excuse", OLD."excused_at", OLD."grounds", OLD."id", OLD."may_speak", OLD."may_vote", OLD."meeting_id", OLD."name", OLD."organisation_id", OLD."person_id", NOW(), 'changed', OLD."id", OLD."position", OLD."sample", OLD."seat_id", OLD."weight"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_760c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_postevent" ("area_id", "batch", "details", "during", "id", "key", "label", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."area_id", OLD."batch", OLD."details", OLD."during", OLD."id", OLD."key", OLD."label", OLD."organisation_id", NOW(), 'changed', OLD."id", OLD."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_7940a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_projectevent" ("id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "tree") VALUES (OLD."id", OLD."name", NOW(), 'changed', OLD."id", OLD."short_name", OLD."tree"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_7f461() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_writeoffevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry", "id", "invoice_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "reversed_on", "state", "written_off_on") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry", OLD."id", OLD."invoice_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."reversed_on", OLD."state", OLD."written_off_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_852b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_motionevent" ("amends_id", "distance", "effect", "id", "item_id", "kind", "matter", "meeting_id", "moved_at", "mover_id", "number", "passage", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconder_id", "state", "text") VALUES (OLD."amends_id", OLD."distance", OLD."effect", OLD."id", OLD."item_id", OLD."kind", OLD."matter", OLD."meeting_id", OLD."moved_at", OLD."mover_id", OLD."number", OLD."passage", NOW(), 'changed', OLD."id", OLD."reason", OLD."seconder_id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_90d39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_attendanceevent" ("delegate_id", "during", "entered_by_key", "entered_by_name", "how", "id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."delegate_id", OLD."during", OLD."entered_by_key", OLD."entered_by_name", OLD."how", OLD."id", NOW(), 'changed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_911c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_assessmentevent" ("due_on", "id", "key", "named", "occasion", "opened_on", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "state", "version_id") VALUES (OLD."due_on", OLD."id", OLD."key", OLD."named", OLD."occasion", OLD."opened_on", OLD."organisation_id", NOW(), 'changed', OLD."id", OLD."sample", OLD."state", OLD."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_93d73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_minutesevent" ("approved_at", "approved_by_key", "approved_by_name", "content_hash", "drafted_at", "drafted_by_key", "drafted_by_name", "id", "meeting_id", "paper_id", "passages", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "revision", "state", "version", "why") VALUES (OLD."approved_at", OLD."approved_by_key", OLD."approved_by_name", OLD."content_hash", OLD."drafted_at", OLD."drafted_by_key", OLD."drafted_by_name", OLD."id", OLD."meeting_id", OLD."paper_id", OLD."passages", NOW(), 'changed', OLD."id", OLD."published_at", OLD."revision", OLD."state", OLD."version", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_94163() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_travellerevent" ("grade", "id", "mileage", "mileage_used", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "trip_id") VALUES (OLD."grade", OLD."id", OLD."mileage", OLD."mileage_used", OLD."name", NOW(), 'changed', OLD."id", OLD."post", OLD."trip_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_94a06() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_officereviewevent" ("body_id", "decision_id", "id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "year") VALUES (OLD."body_id", OLD."decision_id", OLD."id", OLD."note", NOW(), 'changed', OLD."id", OLD."result", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_97144() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_queryevent" ("about", "answer", "answered_at", "answered_by_key", "answered_by_name", "asked_at", "asked_by_key", "asked_by_name", "closed_at", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settlement_id", "text") VALUES (OLD."about", OLD."answer", OLD."answered_at", OLD."answered_by_key", OLD."answered_by_name", OLD."asked_at", OLD."asked_by_key", OLD."asked_by_name", OLD."closed_at", OLD."id", NOW(), 'changed', OLD."id", OLD."settlement_id", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_99543() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_transferevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "kind", "moved_on", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "reverses_id", "source_id", "state", "target_id") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."kind", OLD."moved_on", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."reverses_id", OLD."source_id", OLD."state", OLD."target_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_99944() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_tripevent" ("case_id", "ends_on", "id", "is_sample", "key", "line_id", "nights", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "rate_on", "region", "starts_on", "title") VALUES (OLD."case_id", OLD."ends_on", OLD."id", OLD."is_sample", OLD."key", OLD."line_id", OLD."nights", NOW(), 'changed', OLD."id", OLD."place", OLD."purpose", OLD."rate_on", OLD."region", OLD."starts_on", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_9c196() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_personevent" ("batch", "born_on", "died_on", "gender", "honorific", "id", "key", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample") VALUES (OLD."batch", OLD."born_on", OLD."died_on", OLD."gender", OLD."honorific", OLD."id", OLD."key", NOW(), 'changed', OLD."id", OLD."sample"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_9ce02() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_programmeevent" ("derived", "facts", "id", "name", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id") VALUES (OLD."derived", OLD."facts", OLD."id", OLD."name", OLD."order", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project_year_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a0e7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_speechevent" ("asked_at", "delegate_id", "delegation_id", "ended_at", "gist", "id", "item_id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seconds", "started_at", "withdrawn_at") VALUES (OLD."asked_at", OLD."delegate_id", OLD."delegation_id", OLD."ended_at", OLD."gist", OLD."id", OLD."item_id", OLD."meeting_id", NOW(), 'changed', OLD."id", OLD."position", OLD."seconds", OLD."started_at", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a22a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_candidatureevent" ("election_id", "grounds", "id", "key", "letter_id", "letter_name", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_on", "region", "sample", "settled_at", "state", "statement") VALUES (OLD."election_id", OLD."grounds", OLD."id", OLD."key", OLD."letter_id", OLD."letter_name", OLD."organisation_id", OLD."person_id", NOW(), 'changed', OLD."id", OLD."reason", OLD."received_on", OLD."region", OLD."sample", OLD."settled_at", OLD."state", OLD."statement"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a238b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_regionscopeevent" ("batch", "country", "during", "id", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "source") VALUES (OLD."batch", OLD."country", OLD."during", OLD."id", OLD."organisation_id", NOW(), 'changed', OLD."id", OLD."region_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a26e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_evidenceevent" ("assessment_id", "at", "by_key", "by_name", "dated_on", "file_id", "file_name", "id", "item", "kind", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "url", "verdict", "verdict_by", "verdict_note", "withdrawn_at") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."dated_on", OLD."file_id", OLD."file_name", OLD."id", OLD."item", OLD."kind", NOW(), 'changed', OLD."id", OLD."said", OLD."url", OLD."verdict", OLD."verdict_by", OLD."verdict_note", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a321f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_agreementitemevent" ("agreement_id", "amount", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."amount", OLD."id", OLD."name", OLD."order", NOW(), 'changed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a3546() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_hostbidevent" ("call_id", "id", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "reason", "received_on", "sample", "state") VALUES (OLD."call_id", OLD."id", OLD."organisation_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."plan", OLD."reason", OLD."received_on", OLD."sample", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a7c78() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_instalmentevent" ("amount", "application_id", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "due_on", "entry_id", "id", "number", "paid_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "state", "why") VALUES (OLD."amount", OLD."application_id", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."due_on", OLD."entry_id", OLD."id", OLD."number", OLD."paid_on", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."state", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a8d54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_ballotevent" ("casting_choice", "casting_id", "closed_at", "decision_id", "declared_at", "declared_by_key", "declared_by_name", "id", "item_id", "matter", "meeting_id", "method", "motion_id", "number", "on_roll", "opened_at", "option_names", "options", "outcome", "pgh_created_at", "pgh_label", "pgh_obj_id", "picks", "places", "present", "recount_of_id", "rule", "state", "title", "void_why") VALUES (OLD."casting_choice", OLD."casting_id", OLD."closed_at", OLD."decision_id", OLD."declared_at", OLD."declared_by_key", OLD."declared_by_name", OLD."id", OLD."item_id", OLD."matter", OLD."meeting_id", OLD."method", OLD."motion_id", OLD."number", OLD."on_roll", OLD."opened_at", OLD."option_names", OLD."options", OLD."outcome", NOW(), 'changed', OLD."id", OLD."picks", OLD."places", OLD."present", OLD."recount_of_id", OLD."rule", OLD."state", OLD."title", OLD."void_why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b3fb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_resultevent" ("about", "cities", "countries", "derived", "end", "heading", "id", "level", "order", "paper_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "programme_id", "project_year_id", "start", "title", "wording", "year") VALUES (OLD."about", OLD."cities", OLD."countries", OLD."derived", OLD."end", OLD."heading", OLD."id", OLD."level", OLD."order", OLD."paper_id", OLD."people", NOW(), 'changed', OLD."id", OLD."place", OLD."precision", OLD."programme_id", OLD."project_year_id", OLD."start", OLD."title", OLD."wording", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b6055() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_opencommitmentevent" ("amount", "committed_on", "dropped_on", "expense_id", "id", "item_id", "payee", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "until", "why") VALUES (OLD."amount", OLD."committed_on", OLD."dropped_on", OLD."expense_id", OLD."id", OLD."item_id", OLD."payee", NOW(), 'changed', OLD."id", OLD."text", OLD."until", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b763d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_agreementevent" ("amount", "ends_on", "fiscal_year", "follows_id", "id", "is_sample", "key", "line_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "profile_name", "recipient_id", "signed_on", "source", "starts_on", "state", "title") VALUES (OLD."amount", OLD."ends_on", OLD."fiscal_year", OLD."follows_id", OLD."id", OLD."is_sample", OLD."key", OLD."line_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."profile", OLD."profile_name", OLD."recipient_id", OLD."signed_on", OLD."source", OLD."starts_on", OLD."state", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b8cd9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_fareevent" ("currency", "evidence", "id", "label", "paid", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "trip_id") VALUES (OLD."currency", OLD."evidence", OLD."id", OLD."label", OLD."paid", NOW(), 'changed', OLD."id", OLD."planned", OLD."trip_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_bc8a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_projectyearevent" ("account", "bureau", "complete", "contents", "current_year", "department", "drafted_from_id", "effects", "fiscal_year", "funding_city", "funding_district", "funding_labels", "funding_national", "funding_other", "funding_total", "id", "is_current", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_year", "project_id", "purpose", "rate_mode", "recurrence", "revision", "schedule_total", "state", "title", "unit", "version") VALUES (OLD."account", OLD."bureau", OLD."complete", OLD."contents", OLD."current_year", OLD."department", OLD."drafted_from_id", OLD."effects", OLD."fiscal_year", OLD."funding_city", OLD."funding_district", OLD."funding_labels", OLD."funding_national", OLD."funding_other", OLD."funding_total", OLD."id", OLD."is_current", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."previous_year", OLD."project_id", OLD."purpose", OLD."rate_mode", OLD."recurrence", OLD."revision", OLD."schedule_total", OLD."state", OLD."title", OLD."unit", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c1150() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_rungevent" ("amount", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "note", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "rung", "state", "stepped_on") VALUES (OLD."amount", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."note", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."rung", OLD."state", OLD."stepped_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c6ad0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_receptionevent" ("case_id", "id", "insiders", "meeting_id", "outsiders", "paid_at", "paid_where", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "report_id", "result", "slip", "starts_at") VALUES (OLD."case_id", OLD."id", OLD."insiders", OLD."meeting_id", OLD."outsiders", OLD."paid_at", OLD."paid_where", NOW(), 'changed', OLD."id", OLD."place", OLD."purpose", OLD."report_id", OLD."result", OLD."slip", OLD."starts_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c715d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_paymentevent" ("amount", "bank_reference", "currency", "entry", "fee", "id", "invoice_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof_id", "proof_name", "received_on", "reversed_on", "told_at") VALUES (OLD."amount", OLD."bank_reference", OLD."currency", OLD."entry", OLD."fee", OLD."id", OLD."invoice_id", NOW(), 'changed', OLD."id", OLD."proof_id", OLD."proof_name", OLD."received_on", OLD."reversed_on", OLD."told_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_ca06a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_indicatorevent" ("direction", "evidence", "formula", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "unit") VALUES (OLD."direction", OLD."evidence", OLD."formula", OLD."id", OLD."name", OLD."order", NOW(), 'changed', OLD."id", OLD."project_id", OLD."unit"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_ce78a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_applicationevent" ("accepted_on", "begun_at", "category", "contact_until", "decision_id", "id", "key", "language", "number", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "saved_at", "settled_on", "signed_id", "signed_name", "state", "submitted_at", "version") VALUES (OLD."accepted_on", OLD."begun_at", OLD."category", OLD."contact_until", OLD."decision_id", OLD."id", OLD."key", OLD."language", OLD."number", OLD."organisation_id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."reason", OLD."saved_at", OLD."settled_on", OLD."signed_id", OLD."signed_name", OLD."state", OLD."submitted_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d0b27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_correctionevent" ("at", "by_key", "by_name", "corrected", "field", "filed", "finding_id", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "subject") VALUES (OLD."at", OLD."by_key", OLD."by_name", OLD."corrected", OLD."field", OLD."filed", OLD."finding_id", OLD."id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."place", OLD."reason", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d3540() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_membercountevent" ("category", "fiscal_year", "id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project") VALUES (OLD."category", OLD."fiscal_year", OLD."id", OLD."number", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d4e7e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_prospectevent" ("begun_on", "campaign_id", "id", "next_on", "next_step", "organisation_id", "owner_duty", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (OLD."begun_on", OLD."campaign_id", OLD."id", OLD."next_on", OLD."next_step", OLD."organisation_id", OLD."owner_duty", NOW(), 'changed', OLD."id", OLD."stage"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d5d90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_actionitemevent" ("done_on", "due_on", "id", "item_id", "made_at", "meeting_id", "note", "owner_duty", "owner_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text") VALUES (OLD."done_on", OLD."due_on", OLD."id", OLD."item_id", OLD."made_at", OLD."meeting_id", OLD."note", OLD."owner_duty", OLD."owner_id", NOW(), 'changed', OLD."id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d9cc1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_caseevent" ("about", "closed_on", "id", "is_sample", "key", "kind", "line_id", "opened_on", "payee_id", "payee_name", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."about", OLD."closed_on", OLD."id", OLD."is_sample", OLD."key", OLD."kind", OLD."line_id", OLD."opened_on", OLD."payee_id", OLD."payee_name", NOW(), 'changed', OLD."id", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_dd68d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_affiliationevent" ("area_id", "batch", "details", "ends_on", "id", "key", "label", "member_id", "on_behalf_of_id", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "role", "starts_on") VALUES (OLD."area_id", OLD."batch", OLD."details", OLD."ends_on", OLD."id", OLD."key", OLD."label", OLD."member_id", OLD."on_behalf_of_id", OLD."organisation_id", OLD."person_id", NOW(), 'changed', OLD."id", OLD."post_id", OLD."role", OLD."starts_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_e1e49() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_creditevent" ("agreement_id", "amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "kind", "of_expense_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "reverses_id", "state", "text") VALUES (OLD."agreement_id", OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."kind", OLD."of_expense_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."reverses_id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_e456e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_seatevent" ("body_id", "during", "held_by", "id", "key", "label", "owner_duty", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "source") VALUES (OLD."body_id", OLD."during", OLD."held_by", OLD."id", OLD."key", OLD."label", OLD."owner_duty", NOW(), 'changed', OLD."id", OLD."position", OLD."role", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_e88df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_ceilingevent" ("amount", "author", "fiscal_year", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "set_on") VALUES (OLD."amount", OLD."author", OLD."fiscal_year", OLD."id", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."project_id", OLD."set_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f28e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_settlementevent" ("agreement_id", "approved_on", "as_of", "audited_by", "closed_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "executed", "granted", "id", "interest", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "refunds", "state", "step", "submitted_on", "text", "verified_by", "version") VALUES (OLD."agreement_id", OLD."approved_on", OLD."as_of", OLD."audited_by", OLD."closed_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."executed", OLD."granted", OLD."id", OLD."interest", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."refunds", OLD."state", OLD."step", OLD."submitted_on", OLD."text", OLD."verified_by", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f76e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_basisitemevent" ("derived", "expression", "id", "label", "line_id", "line_name", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed", "project_year_id", "won") VALUES (OLD."derived", OLD."expression", OLD."id", OLD."label", OLD."line_id", OLD."line_name", OLD."order", OLD."paper_id", NOW(), 'changed', OLD."id", OLD."printed", OLD."project_year_id", OLD."won"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_fa8fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_electionevent" ("called_at", "closes_on", "decided_at", "decision_id", "id", "item_id", "key", "meeting_id", "opens_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "rule", "sample", "secrecy", "state", "title", "why") VALUES (OLD."called_at", OLD."closes_on", OLD."decided_at", OLD."decision_id", OLD."id", OLD."item_id", OLD."key", OLD."meeting_id", OLD."opens_on", NOW(), 'changed', OLD."id", OLD."role", OLD."rule", OLD."sample", OLD."secrecy", OLD."state", OLD."title", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_033df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_paymentevent" ("amount", "bank_reference", "currency", "entry", "fee", "id", "invoice_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof_id", "proof_name", "received_on", "reversed_on", "told_at") VALUES (OLD."amount", OLD."bank_reference", OLD."currency", OLD."entry", OLD."fee", OLD."id", OLD."invoice_id", NOW(), 'removed', OLD."id", OLD."proof_id", OLD."proof_name", OLD."received_on", OLD."reversed_on", OLD."told_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_054b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_fareevent" ("currency", "evidence", "id", "label", "paid", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "trip_id") VALUES (OLD."currency", OLD."evidence", OLD."id", OLD."label", OLD."paid", NOW(), 'removed', OLD."id", OLD."planned", OLD."trip_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_0bdb2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_itemevent" ("closed", "closed_ground", "concerns", "follows_id", "id", "kind", "matter", "meeting_id", "minutes_allotted", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposed_on", "proposer_id", "reason", "sample", "state", "text", "title") VALUES (OLD."closed", OLD."closed_ground", OLD."concerns", OLD."follows_id", OLD."id", OLD."kind", OLD."matter", OLD."meeting_id", OLD."minutes_allotted", NOW(), 'removed', OLD."id", OLD."position", OLD."proposed_on", OLD."proposer_id", OLD."reason", OLD."sample", OLD."state", OLD."text", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_0e7d9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_allotmentevent" ("allotted_on", "amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "line_id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "state") VALUES (OLD."allotted_on", OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."line_id", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_1509c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_writeoffevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry", "id", "invoice_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "reversed_on", "state", "written_off_on") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry", OLD."id", OLD."invoice_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."reversed_on", OLD."state", OLD."written_off_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_165c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_programmeevent" ("derived", "facts", "id", "name", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id") VALUES (OLD."derived", OLD."facts", OLD."id", OLD."name", OLD."order", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project_year_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_18f44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_transferevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "kind", "moved_on", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "reverses_id", "source_id", "state", "target_id") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."kind", OLD."moved_on", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."reverses_id", OLD."source_id", OLD."state", OLD."target_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_1b56b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_invoiceevent" ("amount", "band", "cancelled_on", "currency", "due_on", "entry", "id", "issued_on", "kind", "language", "number", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "reminders", "year") VALUES (OLD."amount", OLD."band", OLD."cancelled_on", OLD."currency", OLD."due_on", OLD."entry", OLD."id", OLD."issued_on", OLD."kind", OLD."language", OLD."number", OLD."organisation_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."reminded_on", OLD."reminders", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_1c576() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_outturnevent" ("available", "balance", "carried_in", "carried_out", "changed", "derived", "id", "national_available", "national_balance", "national_carried_in", "national_carried_out", "national_changed", "national_original", "national_spent", "order", "original", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "spent", "year") VALUES (OLD."available", OLD."balance", OLD."carried_in", OLD."carried_out", OLD."changed", OLD."derived", OLD."id", OLD."national_available", OLD."national_balance", OLD."national_carried_in", OLD."national_carried_out", OLD."national_changed", OLD."national_original", OLD."national_spent", OLD."order", OLD."original", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project_year_id", OLD."spent", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_1f6c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_seatevent" ("body_id", "during", "held_by", "id", "key", "label", "owner_duty", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "source") VALUES (OLD."body_id", OLD."during", OLD."held_by", OLD."id", OLD."key", OLD."label", OLD."owner_duty", NOW(), 'removed', OLD."id", OLD."position", OLD."role", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_20adf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_returnreceiptevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "notice_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "revenue_year", "reverses_id", "rung_id", "state", "why") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."notice_id", OLD."number", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."revenue_year", OLD."reverses_id", OLD."rung_id", OLD."state", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_23623() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "oversight_answerevent" ("beside_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "explanations", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "request_id", "sent_number", "sent_on", "state", "table", "table_hash", "text", "version") VALUES (OLD."beside_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."explanations", OLD."id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."request_id", OLD."sent_number", OLD."sent_on", OLD."state", OLD."table", OLD."table_hash", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_24519() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_affiliationevent" ("area_id", "batch", "details", "ends_on", "id", "key", "label", "member_id", "on_behalf_of_id", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "role", "starts_on") VALUES (OLD."area_id", OLD."batch", OLD."details", OLD."ends_on", OLD."id", OLD."key", OLD."label", OLD."member_id", OLD."on_behalf_of_id", OLD."organisation_id", OLD."person_id", NOW(), 'removed', OLD."id", OLD."post_id", OLD."role", OLD."starts_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_25d03() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_expenseevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "item_id", "number", "payee", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "spent_on", "state", "text") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."item_id", OLD."number", OLD."payee", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."spent_on", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_2dc8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_plannedstepevent" ("assessment_id", "at", "by_key", "by_name", "due_on", "id", "item", "owner", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "state") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."due_on", OLD."id", OLD."item", OLD."owner", NOW(), 'removed', OLD."id", OLD."said", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_2e971() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_attendanceevent" ("delegate_id", "during", "entered_by_key", "entered_by_name", "how", "id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."delegate_id", OLD."during", OLD."entered_by_key", OLD."entered_by_name", OLD."how", OLD."id", NOW(), 'removed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_2f923() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_travellerevent" ("grade", "id", "mileage", "mileage_used", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "trip_id") VALUES (OLD."grade", OLD."id", OLD."mileage", OLD."mileage_used", OLD."name", NOW(), 'removed', OLD."id", OLD."post", OLD."trip_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_353f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_prospectevent" ("begun_on", "campaign_id", "id", "next_on", "next_step", "organisation_id", "owner_duty", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (OLD."begun_on", OLD."campaign_id", OLD."id", OLD."next_on", OLD."next_step", OLD."organisation_id", OLD."owner_duty", NOW(), 'removed', OLD."id", OLD."stage"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_36a4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_basisitemevent" ("derived", "expression", "id", "label", "line_id", "line_name", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed", "project_year_id", "won") VALUES (OLD."derived", OLD."expression", OLD."id", OLD."label", OLD."line_id", OLD."line_name", OLD."order", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."printed", OLD."project_year_id", OLD."won"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_38bec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_columnmappingevent" ("columns", "feed", "id", "key", "made_at", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."columns", OLD."feed", OLD."id", OLD."key", OLD."made_at", OLD."name", NOW(), 'removed', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_39d4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_officereviewevent" ("body_id", "decision_id", "id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "year") VALUES (OLD."body_id", OLD."decision_id", OLD."id", OLD."note", NOW(), 'removed', OLD."id", OLD."result", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_3c452() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_projectyearevent" ("account", "bureau", "complete", "contents", "current_year", "department", "drafted_from_id", "effects", "fiscal_year", "funding_city", "funding_district", "funding_labels", "funding_national", "funding_other", "funding_total", "id", "is_current", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_year", "project_id", "purpose", "rate_mode", "recurrence", "revision", "schedule_total", "state", "title", "unit", "version") VALUES (OLD."account", OLD."bureau", OLD."complete", OLD."contents", OLD."current_year", OLD."department", OLD."drafted_from_id", OLD."effects", OLD."fiscal_year", OLD."funding_city", OLD."funding_district", OLD."funding_labels", OLD."funding_national", OLD."funding_other", OLD."funding_total", OLD."id", OLD."is_current", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."previous_year", OLD."project_id", OLD."purpose", OLD."rate_mode", OLD."recurrence", OLD."revision", OLD."schedule_total", OLD."state", OLD."title", OLD."unit", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_3c847() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_resultevent" ("about", "cities", "countries", "derived", "end", "heading", "id", "level", "order", "paper_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "programme_id", "project_year_id", "start", "title", "wording", "year") VALUES (OLD."about", OLD."cities", OLD."countries", OLD."derived", OLD."end", OLD."heading", OLD."id", OLD."level", OLD."order", OLD."paper_id", OLD."people", NOW(), 'removed', OLD."id", OLD."place", OLD."precision", OLD."programme_id", OLD."project_year_id", OLD."start", OLD."title", OLD."wording", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_3d52a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_findingevent" ("code", "en", "fingerprint", "found_at", "id", "ko", "params", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "present", "reason", "settled_at", "settled_by_key", "settled_by_name", "severity", "source", "state", "subject") VALUES (OLD."code", OLD."en", OLD."fingerprint", OLD."found_at", OLD."id", OLD."ko", OLD."params", NOW(), 'removed', OLD."id", OLD."places", OLD."present", OLD."reason", OLD."settled_at", OLD."settled_by_key", OLD."settled_by_name", OLD."severity", OLD."source", OLD."state", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_3ec92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_ballotevent" ("casting_choice", "casting_id", "closed_at", "decision_id", "declared_at", "declared_by_key", "declared_by_name", "id", "item_id", "matter", "meeting_id", "method", "motion_id", "number", "on_roll", "opened_at", "option_names", "options", "outcome", "pgh_created_at", "pgh_label", "pgh_obj_id", "picks", "places", "present", "recount_of_id", "rule", "state", "title", "void_why") VALUES (OLD."casting_choice", OLD."casting_id", OLD."closed_at", OLD."decision_id", OLD."declared_at", OLD."declared_by_key", OLD."declared_by_name", OLD."id", OLD."item_id", OLD."matter", OLD."meeting_id", OLD."method", OLD."motion_id", OLD."number", OLD."on_roll", OLD."opened_at", OLD."option_names", OLD."options", OLD."outcome", NOW(), 'removed', OLD."id", OLD."picks", OLD."places", OLD."present", OLD."recount_of_id", OLD."rule", OLD."state", OLD."title", OLD."void_why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_40570() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_minutesevent" ("approved_at", "approved_by_key", "approved_by_name", "content_hash", "drafted_at", "drafted_by_key", "drafted_by_name", "id", "meeting_id", "paper_id", "passages", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "revision", "state", "version", "why") VALUES (OLD."approved_at", OLD."approved_by_key", OLD."approved_by_name", OLD."content_hash", OLD."drafted_at", OLD."drafted_by_key", OLD."drafted_by_name", OLD."id", OLD."meeting_id", OLD."paper_id", OLD."passages", NOW(), 'removed', OLD."id", OLD."published_at", OLD."revision", OLD."state", OLD."version", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_4254c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_officerevent" ("derived", "id", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "project_year_id", "vacant") VALUES (OLD."derived", OLD."id", OLD."order", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."post", OLD."project_year_id", OLD."vacant"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_42bd7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_campaignevent" ("during", "goal", "id", "key", "name", "note", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."goal", OLD."id", OLD."key", OLD."name", OLD."note", NOW(), 'removed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_46cbb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_instrumentversionevent" ("id", "kept_at", "kept_by_key", "kept_by_name", "key", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "sha256", "state", "text", "title", "version") VALUES (OLD."id", OLD."kept_at", OLD."kept_by_key", OLD."kept_by_name", OLD."key", NOW(), 'removed', OLD."id", OLD."published_on", OLD."sha256", OLD."state", OLD."text", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_4a0bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_organisationfactevent" ("as_of", "batch", "id", "kind", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") VALUES (OLD."as_of", OLD."batch", OLD."id", OLD."kind", OLD."organisation_id", NOW(), 'removed', OLD."id", OLD."source", OLD."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_4f306() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_ceilingevent" ("amount", "author", "fiscal_year", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "set_on") VALUES (OLD."amount", OLD."author", OLD."fiscal_year", OLD."id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project_id", OLD."set_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_526cf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "programmes_happeningevent" ("about", "cities", "countries", "derived", "end", "heading", "id", "order", "paper_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "programme_id", "project_year_id", "start", "title", "wording") VALUES (OLD."about", OLD."cities", OLD."countries", OLD."derived", OLD."end", OLD."heading", OLD."id", OLD."order", OLD."paper_id", OLD."people", NOW(), 'removed', OLD."id", OLD."place", OLD."precision", OLD."programme_id", OLD."project_year_id", OLD."start", OLD."title", OLD."wording"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_57b66() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_hostbidevent" ("call_id", "id", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "reason", "received_on", "sample", "state") VALUES (OLD."call_id", OLD."id", OLD."organisation_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."plan", OLD."reason", OLD."received_on", OLD."sample", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_582e2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_meetingevent" ("batch", "body_id", "closed", "closed_ground", "closes_at", "convened_at", "decision_id", "declared", "ended_at", "ends_on", "frozen_at", "host_id", "id", "key", "kind", "late_reason", "mode", "number", "online_address", "opened_at", "opens_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "precision", "project", "record_on", "sample", "source", "starts_on", "state", "time_zone", "title") VALUES (OLD."batch", OLD."body_id", OLD."closed", OLD."closed_ground", OLD."closes_at", OLD."convened_at", OLD."decision_id", OLD."declared", OLD."ended_at", OLD."ends_on", OLD."frozen_at", OLD."host_id", OLD."id", OLD."key", OLD."kind", OLD."late_reason", OLD."mode", OLD."number", OLD."online_address", OLD."opened_at", OLD."opens_at", NOW(), 'removed', OLD."id", OLD."place", OLD."precision", OLD."project", OLD."record_on", OLD."sample", OLD."source", OLD."starts_on", OLD."state", OLD."time_zone", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_5854f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "travel_tripevent" ("case_id", "ends_on", "id", "is_sample", "key", "line_id", "nights", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "rate_on", "region", "starts_on", "title") VALUES (OLD."case_id", OLD."ends_on", OLD."id", OLD."is_sample", OLD."key", OLD."line_id", OLD."nights", NOW(), 'removed', OLD."id", OLD."place", OLD."purpose", OLD."rate_on", OLD."region", OLD."starts_on", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_5c34b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_electionevent" ("called_at", "closes_on", "decided_at", "decision_id", "id", "item_id", "key", "meeting_id", "opens_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "rule", "sample", "secrecy", "state", "title", "why") VALUES (OLD."called_at", OLD."closes_on", OLD."decided_at", OLD."decision_id", OLD."id", OLD."item_id", OLD."key", OLD."meeting_id", OLD."opens_on", NOW(), 'removed', OLD."id", OLD."role", OLD."rule", OLD."sample", OLD."secrecy", OLD."state", OLD."title", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_5fd2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_roundevent" ("ballot_id", "drawn", "election_id", "id", "kind", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "tellers") VALUES (OLD."ballot_id", OLD."drawn", OLD."election_id", OLD."id", OLD."kind", OLD."number", NOW(), 'removed', OLD."id", OLD."standing", OLD."tellers"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_6468c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_applicationevent" ("agreement_id", "amount", "applied_on", "conditions", "decided_at", "decided_by_key", "decided_by_name", "decided_on", "decision_note", "decision_paper_id", "granted", "id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "state") VALUES (OLD."agreement_id", OLD."amount", OLD."applied_on", OLD."conditions", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decided_on", OLD."decision_note", OLD."decision_paper_id", OLD."granted", OLD."id", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_65ecb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_reallocationevent" ("amount", "asked_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "source_id", "state", "target_id") VALUES (OLD."amount", OLD."asked_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."source_id", OLD."state", OLD."target_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_6e32e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_applicationevent" ("accepted_on", "begun_at", "category", "contact_until", "decision_id", "id", "key", "language", "number", "organisation_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "saved_at", "settled_on", "signed_id", "signed_name", "state", "submitted_at", "version") VALUES (OLD."accepted_on", OLD."begun_at", OLD."category", OLD."contact_until", OLD."decision_id", OLD."id", OLD."key", OLD."language", OLD."number", OLD."organisation_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."reason", OLD."saved_at", OLD."settled_on", OLD."signed_id", OLD."signed_name", OLD."state", OLD."submitted_at", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_74024() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_receptionevent" ("case_id", "id", "insiders", "meeting_id", "outsiders", "paid_at", "paid_where", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "report_id", "result", "slip", "starts_at") VALUES (OLD."case_id", OLD."id", OLD."insiders", OLD."meeting_id", OLD."outsiders", OLD."paid_at", OLD."paid_where", NOW(), 'removed', OLD."id", OLD."place", OLD."purpose", OLD."report_id", OLD."result", OLD."slip", OLD."starts_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_74ff4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_groundevent" ("article", "date", "derived", "document", "id", "kind", "number", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "text", "title") VALUES (OLD."article", OLD."date", OLD."derived", OLD."document", OLD."id", OLD."kind", OLD."number", OLD."order", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project_year_id", OLD."text", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_7c8dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "oversight_requestevent" ("amount", "answered_on", "as_of", "asked_on", "before_id", "committee", "due_on", "ended_on", "entered_at", "entered_by_key", "entered_by_name", "first_year", "id", "is_sample", "key", "kind", "last_year", "member", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "side", "table", "text", "title", "withdrawn", "writer_key", "writer_name") VALUES (OLD."amount", OLD."answered_on", OLD."as_of", OLD."asked_on", OLD."before_id", OLD."committee", OLD."due_on", OLD."ended_on", OLD."entered_at", OLD."entered_by_key", OLD."entered_by_name", OLD."first_year", OLD."id", OLD."is_sample", OLD."key", OLD."kind", OLD."last_year", OLD."member", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project_id", OLD."side", OLD."table", OLD."text", OLD."title", OLD."withdrawn", OLD."writer_key", OLD."writer_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_85cb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_agreementevent" ("amount", "ends_on", "fiscal_year", "follows_id", "id", "is_sample", "key", "line_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "profile_name", "recipient_id", "signed_on", "source", "starts_on", "state", "title") VALUES (OLD."amount", OLD."ends_on", OLD."fiscal_year", OLD."follows_id", OLD."id", OLD."is_sample", OLD."key", OLD."line_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."profile", OLD."profile_name", OLD."recipient_id", OLD."signed_on", OLD."source", OLD."starts_on", OLD."state", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_8764b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_creditevent" ("agreement_id", "amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "kind", "of_expense_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "reverses_id", "state", "text") VALUES (OLD."agreement_id", OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."kind", OLD."of_expense_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."reverses_id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_88b17() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_indicatoryearevent" ("actual", "fiscal_year", "id", "indicator_id", "measured_on", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "target") VALUES (OLD."actual", OLD."fiscal_year", OLD."id", OLD."indicator_id", OLD."measured_on", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."target"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_8f13b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_lineevent" ("change", "current", "id", "is_total", "name", "national_change", "national_current", "national_previous", "national_rate", "order", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous", "project_year_id", "rate") VALUES (OLD."change", OLD."current", OLD."id", OLD."is_total", OLD."name", OLD."national_change", OLD."national_current", OLD."national_previous", OLD."national_rate", OLD."order", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."previous", OLD."project_year_id", OLD."rate"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_95daa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_actionitemevent" ("done_on", "due_on", "id", "item_id", "made_at", "meeting_id", "note", "owner_duty", "owner_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "text") VALUES (OLD."done_on", OLD."due_on", OLD."id", OLD."item_id", OLD."made_at", OLD."meeting_id", OLD."note", OLD."owner_duty", OLD."owner_id", NOW(), 'removed', OLD."id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_9b199() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_bidscoreevent" ("assessor_key", "assessor_name", "bid_id", "criterion", "id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "points") VALUES (OLD."assessor_key", OLD."assessor_name", OLD."bid_id", OLD."criterion", OLD."id", OLD."note", NOW(), 'removed', OLD."id", OLD."points"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_9c753() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_hostcallevent" ("ballot_id", "body_id", "chosen_id", "closes_on", "criteria", "decided_by_id", "decision_id", "id", "key", "opens_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "text", "year") VALUES (OLD."ballot_id", OLD."body_id", OLD."chosen_id", OLD."closes_on", OLD."criteria", OLD."decided_by_id", OLD."decision_id", OLD."id", OLD."key", OLD."opens_on", NOW(), 'removed', OLD."id", OLD."sample", OLD."text", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_9c790() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_motionevent" ("amends_id", "distance", "effect", "id", "item_id", "kind", "matter", "meeting_id", "moved_at", "mover_id", "number", "passage", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seconder_id", "state", "text") VALUES (OLD."amends_id", OLD."distance", OLD."effect", OLD."id", OLD."item_id", OLD."kind", OLD."matter", OLD."meeting_id", OLD."moved_at", OLD."mover_id", OLD."number", OLD."passage", NOW(), 'removed', OLD."id", OLD."reason", OLD."seconder_id", OLD."state", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_9c9e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_candidatureevent" ("election_id", "grounds", "id", "key", "letter_id", "letter_name", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_on", "region", "sample", "settled_at", "state", "statement") VALUES (OLD."election_id", OLD."grounds", OLD."id", OLD."key", OLD."letter_id", OLD."letter_name", OLD."organisation_id", OLD."person_id", NOW(), 'removed', OLD."id", OLD."reason", OLD."received_on", OLD."region", OLD."sample", OLD."settled_at", OLD."state", OLD."statement"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_9f925() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_organisationevent" ("batch", "country", "details", "dissolved_on", "founded_on", "id", "key", "kind", "latitude", "longitude", "part_of_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample") VALUES (OLD."batch", OLD."country", OLD."details", OLD."dissolved_on", OLD."founded_on", OLD."id", OLD."key", OLD."kind", OLD."latitude", OLD."longitude", OLD."part_of_id", NOW(), 'removed', OLD."id", OLD."sample"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_a53a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_stepevent" ("amount", "by", "derived", "end", "id", "order", "paper_id", "period", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_year_id", "start", "step") VALUES (OLD."amount", OLD."by", OLD."derived", OLD."end", OLD."id", OLD."order", OLD."paper_id", OLD."period", NOW(), 'removed', OLD."id", OLD."project_year_id", OLD."start", OLD."step"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_a74b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_readingevent" ("corrections", "file_id", "file_name", "fiscal_year", "id", "kind", "language", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "reader", "revision", "state", "title", "uploaded_at", "uploaded_by_key", "uploaded_by_name") VALUES (OLD."corrections", OLD."file_id", OLD."file_name", OLD."fiscal_year", OLD."id", OLD."kind", OLD."language", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."problems", OLD."reader", OLD."revision", OLD."state", OLD."title", OLD."uploaded_at", OLD."uploaded_by_key", OLD."uploaded_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_a9c3e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_membercountevent" ("category", "fiscal_year", "id", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project") VALUES (OLD."category", OLD."fiscal_year", OLD."id", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_aafff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_returnnoticeevent" ("amount", "due_on", "id", "noticed_on", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settlement_id", "terms") VALUES (OLD."amount", OLD."due_on", OLD."id", OLD."noticed_on", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."settlement_id", OLD."terms"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_ac893() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_postevent" ("area_id", "batch", "details", "during", "id", "key", "label", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."area_id", OLD."batch", OLD."details", OLD."during", OLD."id", OLD."key", OLD."label", OLD."organisation_id", NOW(), 'removed', OLD."id", OLD."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_ad5d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_caseevent" ("about", "closed_on", "id", "is_sample", "key", "kind", "line_id", "opened_on", "payee_id", "payee_name", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."about", OLD."closed_on", OLD."id", OLD."is_sample", OLD."key", OLD."kind", OLD."line_id", OLD."opened_on", OLD."payee_id", OLD."payee_name", NOW(), 'removed', OLD."id", OLD."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_b7d8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_itempaperevent" ("id", "item_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."item_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_bc050() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "budget_projectevent" ("id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "tree") VALUES (OLD."id", OLD."name", NOW(), 'removed', OLD."id", OLD."short_name", OLD."tree"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_bd133() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_regionscopeevent" ("batch", "country", "during", "id", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "source") VALUES (OLD."batch", OLD."country", OLD."during", OLD."id", OLD."organisation_id", NOW(), 'removed', OLD."id", OLD."region_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_bd497() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_feedfileevent" ("accepted_at", "accepted_by_name", "attempts", "file_id", "file_name", "first_on", "id", "last_on", "mapping_id", "notes", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "rows", "state", "taken_at", "taken_by_key", "taken_by_name", "total", "undone_at", "why") VALUES (OLD."accepted_at", OLD."accepted_by_name", OLD."attempts", OLD."file_id", OLD."file_name", OLD."first_on", OLD."id", OLD."last_on", OLD."mapping_id", OLD."notes", NOW(), 'removed', OLD."id", OLD."problems", OLD."rows", OLD."state", OLD."taken_at", OLD."taken_by_key", OLD."taken_by_name", OLD."total", OLD."undone_at", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c1b21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_invitationevent" ("answer", "answered_at", "capacity", "id", "language", "meeting_id", "note", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "sent_at", "token", "version") VALUES (OLD."answer", OLD."answered_at", OLD."capacity", OLD."id", OLD."language", OLD."meeting_id", OLD."note", OLD."organisation_id", OLD."person_id", NOW(), 'removed', OLD."id", OLD."reminded_at", OLD."sent_at", OLD."token", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c2e79() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_delegateevent" ("credential_id", "credential_name", "delegation_id", "family_name", "given_name", "id", "language", "official", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "reason", "role", "speaks", "state", "token", "votes", "votes_since", "votes_until") VALUES (OLD."credential_id", OLD."credential_name", OLD."delegation_id", OLD."family_name", OLD."given_name", OLD."id", OLD."language", OLD."official", OLD."person_id", NOW(), 'removed', OLD."id", OLD."post", OLD."reason", OLD."role", OLD."speaks", OLD."state", OLD."token", OLD."votes", OLD."votes_since", OLD."votes_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c33cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_carryoverevent" ("amount", "carried_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "id", "into_id", "kind", "line_id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reason", "state") VALUES (OLD."amount", OLD."carried_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."id", OLD."into_id", OLD."kind", OLD."line_id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reason", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c5a27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_proxyevent" ("credential_id", "credential_name", "ended_at", "given_at", "giver_id", "holder_id", "id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "settled_at", "state") VALUES (OLD."credential_id", OLD."credential_name", OLD."ended_at", OLD."given_at", OLD."giver_id", OLD."holder_id", OLD."id", OLD."meeting_id", NOW(), 'removed', OLD."id", OLD."reason", OLD."settled_at", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c65c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_seatcountevent" ("derived", "fiscal_year", "id", "number", "organ", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project", "role") VALUES (OLD."derived", OLD."fiscal_year", OLD."id", OLD."number", OLD."organ", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."project", OLD."role"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_c9dce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_indicatorevent" ("direction", "evidence", "formula", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "unit") VALUES (OLD."direction", OLD."evidence", OLD."formula", OLD."id", OLD."name", OLD."order", NOW(), 'removed', OLD."id", OLD."project_id", OLD."unit"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_d1af3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_inquiryevent" ("assessment_id", "at", "by_key", "by_name", "ended_at", "id", "item", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by", "reply", "text") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."ended_at", OLD."id", OLD."item", NOW(), 'removed', OLD."id", OLD."replied_at", OLD."replied_by", OLD."reply", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_d33be() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_instalmentevent" ("amount", "application_id", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "due_on", "entry_id", "id", "number", "paid_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "state", "why") VALUES (OLD."amount", OLD."application_id", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."due_on", OLD."entry_id", OLD."id", OLD."number", OLD."paid_on", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."state", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_d7433() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_settlementevent" ("agreement_id", "approved_on", "as_of", "audited_by", "closed_on", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "executed", "granted", "id", "interest", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "refunds", "state", "step", "submitted_on", "text", "verified_by", "version") VALUES (OLD."agreement_id", OLD."approved_on", OLD."as_of", OLD."audited_by", OLD."closed_on", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."executed", OLD."granted", OLD."id", OLD."interest", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."refunds", OLD."state", OLD."step", OLD."submitted_on", OLD."text", OLD."verified_by", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_dc3cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_delegationevent" ("capacity", "excuse", "excused_at", "grounds", "id", "may_speak", "may_vote", "meeting_id", "name", "organisation_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sample", "seat_id", "weight") VALUES (OLD."capacity", OLD."excuse", OLD."excused_at", OLD."grounds", OLD."id", OLD."may_speak", OLD."may_vote", OLD."meeting_id", OLD."name", OLD."organisation_id", OLD."person_id", NOW(), 'removed', OLD."id", OLD."position", OLD."sample", OLD."seat_id", OLD."weight"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_ddece() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_evidenceevent" ("assessment_id", "at", "by_key", "by_name", "dated_on", "file_id", "file_name", "id", "item", "kind", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "url", "verdict", "verdict_by", "verdict_note", "withdrawn_at") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."dated_on", OLD."file_id", OLD."file_name", OLD."id", OLD."item", OLD."kind", NOW(), 'removed', OLD."id", OLD."said", OLD."url", OLD."verdict", OLD."verdict_by", OLD."verdict_note", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_dff08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "elections_seatupevent" ("elected_id", "election_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "term_id") VALUES (OLD."elected_id", OLD."election_id", OLD."id", NOW(), 'removed', OLD."id", OLD."seat_id", OLD."term_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_e0d5b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_opencommitmentevent" ("amount", "committed_on", "dropped_on", "expense_id", "id", "item_id", "payee", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "until", "why") VALUES (OLD."amount", OLD."committed_on", OLD."dropped_on", OLD."expense_id", OLD."id", OLD."item_id", OLD."payee", NOW(), 'removed', OLD."id", OLD."text", OLD."until", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_e1abc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "papers_correctionevent" ("at", "by_key", "by_name", "corrected", "field", "filed", "finding_id", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "subject") VALUES (OLD."at", OLD."by_key", OLD."by_name", OLD."corrected", OLD."field", OLD."filed", OLD."finding_id", OLD."id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."place", OLD."reason", OLD."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_e26c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bodies_bodyevent" ("decision_id", "during", "id", "key", "kind", "organisation_id", "part_of_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scope_id", "source") VALUES (OLD."decision_id", OLD."during", OLD."id", OLD."key", OLD."kind", OLD."organisation_id", OLD."part_of_id", NOW(), 'removed', OLD."id", OLD."position", OLD."scope_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_e3a30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_agreementitemevent" ("agreement_id", "amount", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."amount", OLD."id", OLD."name", OLD."order", NOW(), 'removed', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_e70e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_workbookevent" ("assessment_id", "at", "by_key", "by_name", "file_id", "id", "kept", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") VALUES (OLD."assessment_id", OLD."at", OLD."by_key", OLD."by_name", OLD."file_id", OLD."id", OLD."kept", OLD."name", NOW(), 'removed', OLD."id", OLD."taken_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_eab9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "spending_rungevent" ("amount", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "note", "number", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "rung", "state", "stepped_on") VALUES (OLD."amount", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."note", OLD."number", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."rung", OLD."state", OLD."stepped_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_f5a70() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_assessmentevent" ("due_on", "id", "key", "named", "occasion", "opened_on", "organisation_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "state", "version_id") VALUES (OLD."due_on", OLD."id", OLD."key", OLD."named", OLD."occasion", OLD."opened_on", OLD."organisation_id", NOW(), 'removed', OLD."id", OLD."sample", OLD."state", OLD."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_f6924() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "parties_personevent" ("batch", "born_on", "died_on", "gender", "honorific", "id", "key", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample") VALUES (OLD."batch", OLD."born_on", OLD."died_on", OLD."gender", OLD."honorific", OLD."id", OLD."key", NOW(), 'removed', OLD."id", OLD."sample"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_f844d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "grants_queryevent" ("about", "answer", "answered_at", "answered_by_key", "answered_by_name", "asked_at", "asked_by_key", "asked_by_name", "closed_at", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settlement_id", "text") VALUES (OLD."about", OLD."answer", OLD."answered_at", OLD."answered_by_key", OLD."answered_by_name", OLD."asked_at", OLD."asked_by_key", OLD."asked_by_name", OLD."closed_at", OLD."id", NOW(), 'removed', OLD."id", OLD."settlement_id", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_f87d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_budgetlineevent" ("code", "fiscal_year", "follows_id", "id", "name", "order", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."code", OLD."fiscal_year", OLD."follows_id", OLD."id", OLD."name", OLD."order", NOW(), 'removed', OLD."id", OLD."project_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_fbf0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "meetings_speechevent" ("asked_at", "delegate_id", "delegation_id", "ended_at", "gist", "id", "item_id", "meeting_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seconds", "started_at", "withdrawn_at") VALUES (OLD."asked_at", OLD."delegate_id", OLD."delegation_id", OLD."ended_at", OLD."gist", OLD."id", OLD."item_id", OLD."meeting_id", NOW(), 'removed', OLD."id", OLD."position", OLD."seconds", OLD."started_at", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_fdca9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessments_sectionshareevent" ("account_key", "account_name", "assessment_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section") VALUES (OLD."account_key", OLD."account_name", OLD."assessment_id", OLD."id", NOW(), 'removed', OLD."id", OLD."section"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_removed_delete_ffce4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appropriations_planamountevent" ("amount", "fiscal_year", "id", "paper_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_year", "project_id", "source") VALUES (OLD."amount", OLD."fiscal_year", OLD."id", OLD."paper_id", NOW(), 'removed', OLD."id", OLD."plan_year", OLD."project_id", OLD."source"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.spending_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'what was approved stands: take it back by a counter-rung' using errcode = 'integrity_constraint_violation';
end $$;
CREATE FUNCTION public.travel_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'steps and payments of a trip are append only: take another' using errcode = 'integrity_constraint_violation';
end $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_basisline (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    label character varying(300) NOT NULL,
    expression character varying(500) NOT NULL,
    won bigint NOT NULL,
    rounded bigint NOT NULL,
    amount_id bigint NOT NULL,
    CONSTRAINT appropriations_basisline_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.appropriations_basisline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_basisline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_budgetline (
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    name character varying(100) NOT NULL,
    code character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    follows_id bigint,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_budgetline_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT appropriations_budgetline_order_check CHECK (("order" >= 0)),
    CONSTRAINT appropriations_line_year CHECK (((fiscal_year >= 1945) AND (fiscal_year <= 2200)))
);
ALTER TABLE public.appropriations_budgetline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_budgetline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_budgetlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    name character varying(100) NOT NULL,
    code character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    follows_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_budgetlineevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT appropriations_budgetlineevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.appropriations_budgetlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_budgetlineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_carryover (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(12) NOT NULL,
    amount bigint NOT NULL,
    carried_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    into_id bigint,
    line_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT appropriations_carry_amount CHECK ((amount > 0)),
    CONSTRAINT appropriations_carry_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT appropriations_carry_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text))))
);
ALTER TABLE public.appropriations_carryover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_carryover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_carryoverevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(12) NOT NULL,
    amount bigint NOT NULL,
    carried_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    into_id bigint,
    line_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.appropriations_carryoverevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_carryoverevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_ceiling (
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    set_on date NOT NULL,
    author character varying(200) NOT NULL,
    paper_id bigint,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_ceiling_fiscal_year_check CHECK ((fiscal_year >= 0))
);
ALTER TABLE public.appropriations_ceiling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_ceiling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_ceilingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    set_on date NOT NULL,
    author character varying(200) NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_ceilingevent_fiscal_year_check CHECK ((fiscal_year >= 0))
);
ALTER TABLE public.appropriations_ceilingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_ceilingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_indicator (
    id bigint NOT NULL,
    name jsonb NOT NULL,
    unit character varying(40) NOT NULL,
    formula character varying(500) NOT NULL,
    evidence character varying(500) NOT NULL,
    direction character varying(4) NOT NULL,
    "order" smallint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_indicator_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.appropriations_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_indicator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_indicatorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name jsonb NOT NULL,
    unit character varying(40) NOT NULL,
    formula character varying(500) NOT NULL,
    evidence character varying(500) NOT NULL,
    direction character varying(4) NOT NULL,
    "order" smallint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_indicatorevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.appropriations_indicatorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_indicatorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_indicatoryear (
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    target numeric NOT NULL,
    actual numeric,
    measured_on date,
    indicator_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT appropriations_indicator_measured CHECK (((actual IS NULL) OR (measured_on IS NOT NULL))),
    CONSTRAINT appropriations_indicatoryear_fiscal_year_check CHECK ((fiscal_year >= 0))
);
ALTER TABLE public.appropriations_indicatoryear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_indicatoryear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_indicatoryearevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    target numeric NOT NULL,
    actual numeric,
    measured_on date,
    indicator_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT appropriations_indicatoryearevent_fiscal_year_check CHECK ((fiscal_year >= 0))
);
ALTER TABLE public.appropriations_indicatoryearevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_indicatoryearevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_planamount (
    id bigint NOT NULL,
    plan_year smallint NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    source character varying(200) NOT NULL,
    paper_id bigint,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_plan_amount CHECK ((amount >= 0)),
    CONSTRAINT appropriations_planamount_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT appropriations_planamount_plan_year_check CHECK ((plan_year >= 0))
);
ALTER TABLE public.appropriations_planamount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_planamount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_planamountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    plan_year smallint NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    source character varying(200) NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT appropriations_planamountevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT appropriations_planamountevent_plan_year_check CHECK ((plan_year >= 0))
);
ALTER TABLE public.appropriations_planamountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_planamountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_stageamount (
    id bigint NOT NULL,
    stage character varying(20) NOT NULL,
    round smallint NOT NULL,
    number smallint NOT NULL,
    amount bigint NOT NULL,
    "national" bigint NOT NULL,
    district bigint NOT NULL,
    other bigint NOT NULL,
    given_on date NOT NULL,
    author character varying(200) NOT NULL,
    reason character varying(1000) NOT NULL,
    source character varying(200) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    line_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT appropriations_amount_parts CHECK ((amount >= (("national" + district) + other))),
    CONSTRAINT appropriations_amount_positive CHECK ((amount >= 0)),
    CONSTRAINT appropriations_amount_round CHECK ((((round >= 1) AND ((stage)::text = 'supplementary'::text)) OR ((NOT ((stage)::text = 'supplementary'::text)) AND (round = 0)))),
    CONSTRAINT appropriations_stageamount_number_check CHECK ((number >= 0)),
    CONSTRAINT appropriations_stageamount_round_check CHECK ((round >= 0))
);
ALTER TABLE public.appropriations_stageamount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_stageamount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_transfer (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(12) NOT NULL,
    amount bigint NOT NULL,
    moved_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    paper_id bigint,
    reverses_id bigint,
    source_id bigint,
    target_id bigint NOT NULL,
    CONSTRAINT appropriations_transfer_amount CHECK ((amount > 0)),
    CONSTRAINT appropriations_transfer_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT appropriations_transfer_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT appropriations_transfer_source CHECK (((((kind)::text = 'reserve'::text) AND (reverses_id IS NULL) AND (source_id IS NULL)) OR (((kind)::text = 'reserve'::text) AND (reverses_id IS NOT NULL)) OR ((NOT ((kind)::text = 'reserve'::text)) AND (source_id IS NOT NULL)))),
    CONSTRAINT appropriations_transfer_two CHECK (((source_id IS NULL) OR (NOT ((source_id = target_id) AND (source_id IS NOT NULL)))))
);
ALTER TABLE public.appropriations_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appropriations_transferevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(12) NOT NULL,
    amount bigint NOT NULL,
    moved_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint,
    source_id bigint,
    target_id bigint NOT NULL
);
ALTER TABLE public.appropriations_transferevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appropriations_transferevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_answer (
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    kind character varying(8) NOT NULL,
    value character varying(120) NOT NULL,
    note character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL
);
ALTER TABLE public.assessments_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_assessment (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    opened_on date NOT NULL,
    due_on date,
    state character varying(9) NOT NULL,
    named boolean NOT NULL,
    occasion character varying(300) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.assessments_assessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_assessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_assessmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    opened_on date NOT NULL,
    due_on date,
    state character varying(9) NOT NULL,
    named boolean NOT NULL,
    occasion character varying(300) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.assessments_assessmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_assessmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_comment (
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    text character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL
);
ALTER TABLE public.assessments_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_evidence (
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    kind character varying(4) NOT NULL,
    url character varying(1000) NOT NULL,
    file_name character varying(255) NOT NULL,
    dated_on date,
    said character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    verdict character varying(8) NOT NULL,
    verdict_note character varying(1000) NOT NULL,
    verdict_by character varying(200) NOT NULL,
    assessment_id bigint NOT NULL,
    file_id bigint,
    CONSTRAINT assessments_evidence_kind CHECK ((((file_id IS NOT NULL) AND ((kind)::text = 'file'::text) AND ((url)::text = ''::text)) OR ((file_id IS NULL) AND ((kind)::text = 'link'::text) AND (NOT ((url)::text = ''::text)))))
);
ALTER TABLE public.assessments_evidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_evidenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    kind character varying(4) NOT NULL,
    url character varying(1000) NOT NULL,
    file_name character varying(255) NOT NULL,
    dated_on date,
    said character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    verdict character varying(8) NOT NULL,
    verdict_note character varying(1000) NOT NULL,
    verdict_by character varying(200) NOT NULL,
    assessment_id bigint NOT NULL,
    file_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.assessments_evidenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_evidenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_inquiry (
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    text character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    reply character varying(2000) NOT NULL,
    replied_at timestamp with time zone,
    replied_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    assessment_id bigint NOT NULL
);
ALTER TABLE public.assessments_inquiry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_inquiry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_inquiryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    text character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    reply character varying(2000) NOT NULL,
    replied_at timestamp with time zone,
    replied_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    assessment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.assessments_inquiryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_inquiryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_instrumentversion (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    version character varying(40) NOT NULL,
    title jsonb NOT NULL,
    text text NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(9) NOT NULL,
    published_on date,
    kept_at timestamp with time zone NOT NULL,
    kept_by_key character varying(100) NOT NULL,
    kept_by_name character varying(200) NOT NULL,
    CONSTRAINT assessments_version_published CHECK ((((state)::text = 'draft'::text) OR (published_on IS NOT NULL)))
);
ALTER TABLE public.assessments_instrumentversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_instrumentversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_instrumentversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    version character varying(40) NOT NULL,
    title jsonb NOT NULL,
    text text NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(9) NOT NULL,
    published_on date,
    kept_at timestamp with time zone NOT NULL,
    kept_by_key character varying(100) NOT NULL,
    kept_by_name character varying(200) NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.assessments_instrumentversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_instrumentversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_plannedstep (
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    said character varying(1000) NOT NULL,
    owner character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL
);
ALTER TABLE public.assessments_plannedstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_plannedstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_plannedstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    item character varying(120) NOT NULL,
    said character varying(1000) NOT NULL,
    owner character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.assessments_plannedstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_plannedstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_sectionshare (
    id bigint NOT NULL,
    section character varying(120) NOT NULL,
    account_key character varying(100) NOT NULL,
    account_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL
);
ALTER TABLE public.assessments_sectionshare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_sectionshare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_sectionshareevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    section character varying(120) NOT NULL,
    account_key character varying(100) NOT NULL,
    account_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.assessments_sectionshareevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_sectionshareevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_submission (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(8) NOT NULL,
    sha256 character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    scores jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    submitted_on date NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    assessment_id bigint NOT NULL,
    CONSTRAINT assessments_submission_number_check CHECK ((number >= 0))
);
ALTER TABLE public.assessments_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_workbook (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    taken_at timestamp with time zone,
    kept integer NOT NULL,
    assessment_id bigint NOT NULL,
    file_id bigint NOT NULL,
    CONSTRAINT assessments_workbook_kept_check CHECK ((kept >= 0))
);
ALTER TABLE public.assessments_workbook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_workbook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.assessments_workbookevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    taken_at timestamp with time zone,
    kept integer NOT NULL,
    assessment_id bigint NOT NULL,
    file_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT assessments_workbookevent_kept_check CHECK ((kept >= 0))
);
ALTER TABLE public.assessments_workbookevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_workbookevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_body (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(16) NOT NULL,
    during daterange NOT NULL,
    "position" smallint NOT NULL,
    source character varying(300) NOT NULL,
    decision_id bigint,
    organisation_id bigint NOT NULL,
    part_of_id bigint,
    scope_id bigint,
    CONSTRAINT bodies_body_position_check CHECK (("position" >= 0)),
    CONSTRAINT bodies_kind CHECK (((kind)::text = ANY ((ARRAY['assembly'::character varying, 'executive'::character varying, 'secretariat'::character varying, 'regional_office'::character varying, 'council'::character varying, 'sub_committee'::character varying])::text[]))),
    CONSTRAINT bodies_last CHECK ((NOT isempty(during)))
);
ALTER TABLE public.bodies_body ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_body_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_bodyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(16) NOT NULL,
    during daterange NOT NULL,
    "position" smallint NOT NULL,
    source character varying(300) NOT NULL,
    decision_id bigint,
    organisation_id bigint NOT NULL,
    part_of_id bigint,
    pgh_obj_id bigint NOT NULL,
    scope_id bigint,
    CONSTRAINT bodies_bodyevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.bodies_bodyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_bodyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_officereview (
    id bigint NOT NULL,
    year smallint NOT NULL,
    result character varying(12) NOT NULL,
    note text NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    CONSTRAINT bodies_officereview_year_check CHECK ((year >= 0)),
    CONSTRAINT bodies_review_result CHECK (((result)::text = ANY ((ARRAY['continued'::character varying, 'conditional'::character varying, 'closed'::character varying])::text[])))
);
ALTER TABLE public.bodies_officereview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_officereview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_officereviewevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    result character varying(12) NOT NULL,
    note text NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT bodies_officereviewevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.bodies_officereviewevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_officereviewevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_seat (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(26) NOT NULL,
    label jsonb NOT NULL,
    held_by character varying(12) NOT NULL,
    owner_duty character varying(20) NOT NULL,
    during daterange NOT NULL,
    "position" smallint NOT NULL,
    source character varying(300) NOT NULL,
    body_id bigint NOT NULL,
    CONSTRAINT bodies_seat_held_by CHECK (((held_by)::text = ANY ((ARRAY['organisation'::character varying, 'person'::character varying])::text[]))),
    CONSTRAINT bodies_seat_lasts CHECK ((NOT isempty(during))),
    CONSTRAINT bodies_seat_position_check CHECK (("position" >= 0)),
    CONSTRAINT bodies_seat_role CHECK (((role)::text = ANY ((ARRAY['president'::character varying, 'executive_vice_president'::character varying, 'vice_president'::character varying, 'chair'::character varying, 'vice_chair'::character varying, 'secretary_general'::character varying, 'director'::character varying, 'member'::character varying, 'staff'::character varying, 'observer'::character varying])::text[])))
);
ALTER TABLE public.bodies_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_seatcount (
    id bigint NOT NULL,
    project character varying(48) NOT NULL,
    fiscal_year smallint NOT NULL,
    organ character varying(40) NOT NULL,
    role character varying(100) NOT NULL,
    number integer NOT NULL,
    derived boolean NOT NULL,
    place jsonb NOT NULL,
    paper_id bigint NOT NULL,
    CONSTRAINT bodies_seatcount_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT bodies_seatcount_number_check CHECK ((number >= 0))
);
ALTER TABLE public.bodies_seatcount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_seatcount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_seatcountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    project character varying(48) NOT NULL,
    fiscal_year smallint NOT NULL,
    organ character varying(40) NOT NULL,
    role character varying(100) NOT NULL,
    number integer NOT NULL,
    derived boolean NOT NULL,
    paper_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT bodies_seatcountevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT bodies_seatcountevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.bodies_seatcountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_seatcountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_seatevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(26) NOT NULL,
    label jsonb NOT NULL,
    held_by character varying(12) NOT NULL,
    owner_duty character varying(20) NOT NULL,
    during daterange NOT NULL,
    "position" smallint NOT NULL,
    source character varying(300) NOT NULL,
    body_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT bodies_seatevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.bodies_seatevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_seatevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bodies_term (
    id bigint NOT NULL,
    known_from timestamp with time zone NOT NULL,
    known_until timestamp with time zone,
    substitute boolean NOT NULL,
    during daterange NOT NULL,
    begins_with character varying(120) NOT NULL,
    ends_with character varying(120) NOT NULL,
    ending character varying(300) NOT NULL,
    decided_by character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    sample boolean NOT NULL,
    batch uuid,
    decision_id bigint,
    organisation_id bigint,
    person_id bigint,
    seat_id bigint NOT NULL,
    basis character varying(12) NOT NULL,
    CONSTRAINT bodies_term_basis CHECK (((basis)::text = ANY ((ARRAY['election'::character varying, 'appointment'::character varying, 'ex_officio'::character varying, 'register'::character varying])::text[]))),
    CONSTRAINT bodies_term_known CHECK (((known_until IS NULL) OR (known_until >= known_from))),
    CONSTRAINT bodies_term_lasts CHECK ((NOT isempty(during))),
    CONSTRAINT bodies_term_whose CHECK (((organisation_id IS NOT NULL) OR (person_id IS NOT NULL)))
);
ALTER TABLE public.bodies_term ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bodies_term_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_basisitem (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    line_name text NOT NULL,
    label text NOT NULL,
    expression text NOT NULL,
    won bigint,
    printed bigint,
    paper_id bigint,
    line_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_basisitem_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_basisitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_basisitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_basisitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    line_name text NOT NULL,
    label text NOT NULL,
    expression text NOT NULL,
    won bigint,
    printed bigint,
    line_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_basisitemevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_basisitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_basisitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_ground (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(20) NOT NULL,
    title text NOT NULL,
    article text,
    number text,
    date character varying(10),
    document text,
    text text NOT NULL,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_ground_date CHECK (((date IS NULL) OR ((date)::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))),
    CONSTRAINT budget_ground_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_ground ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_ground_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_groundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(20) NOT NULL,
    title text NOT NULL,
    article text,
    number text,
    date character varying(10),
    document text,
    text text NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_groundevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_groundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_groundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_line (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    name text NOT NULL,
    is_total boolean NOT NULL,
    previous bigint,
    current bigint,
    change bigint,
    rate numeric,
    national_previous bigint,
    national_current bigint,
    national_change bigint,
    national_rate numeric,
    follows_id bigint,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_line_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_lineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    name text NOT NULL,
    is_total boolean NOT NULL,
    previous bigint,
    current bigint,
    change bigint,
    rate numeric,
    national_previous bigint,
    national_current bigint,
    national_change bigint,
    national_rate numeric,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_lineevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_lineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_lineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_officer (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    post text NOT NULL,
    vacant boolean NOT NULL,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_officer_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_officer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_officer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_officercontact (
    id bigint NOT NULL,
    name text,
    phone text,
    officer_id bigint NOT NULL
);
ALTER TABLE public.budget_officercontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_officercontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_officerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    post text NOT NULL,
    vacant boolean NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_officerevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_officerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_officerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_outturn (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    year smallint NOT NULL,
    original bigint,
    carried_in bigint,
    changed bigint,
    available bigint,
    spent bigint,
    carried_out bigint,
    balance bigint,
    national_original bigint,
    national_carried_in bigint,
    national_changed bigint,
    national_available bigint,
    national_spent bigint,
    national_carried_out bigint,
    national_balance bigint,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_outturn_order_check CHECK (("order" >= 0)),
    CONSTRAINT budget_outturn_year_check CHECK ((year >= 0))
);
ALTER TABLE public.budget_outturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_outturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_outturnevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    year smallint NOT NULL,
    original bigint,
    carried_in bigint,
    changed bigint,
    available bigint,
    spent bigint,
    carried_out bigint,
    balance bigint,
    national_original bigint,
    national_carried_in bigint,
    national_changed bigint,
    national_available bigint,
    national_spent bigint,
    national_carried_out bigint,
    national_balance bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_outturnevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT budget_outturnevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.budget_outturnevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_outturnevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_project (
    id bigint NOT NULL,
    short_name character varying(48) NOT NULL,
    name character varying(300) NOT NULL,
    tree jsonb NOT NULL
);
ALTER TABLE public.budget_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_projectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    short_name character varying(48) NOT NULL,
    name character varying(300) NOT NULL,
    tree jsonb NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.budget_projectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_projectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_projectname (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    folded character varying(300) NOT NULL,
    near_key character varying(60) CONSTRAINT budget_projectname_beginning_not_null NOT NULL,
    project_id bigint NOT NULL
);
ALTER TABLE public.budget_projectname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_projectname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_projectyear (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    fiscal_year smallint NOT NULL,
    version smallint NOT NULL,
    is_current boolean NOT NULL,
    state character varying(12) NOT NULL,
    revision integer NOT NULL,
    title character varying(300) NOT NULL,
    account text,
    recurrence text,
    contents jsonb NOT NULL,
    bureau text,
    department text,
    funding_total bigint,
    funding_national bigint,
    funding_city bigint,
    funding_district bigint,
    funding_other bigint,
    funding_labels jsonb NOT NULL,
    unit text,
    previous_year smallint,
    current_year smallint,
    rate_mode character varying(12) NOT NULL,
    purpose jsonb NOT NULL,
    effects jsonb NOT NULL,
    schedule_total bigint,
    complete jsonb NOT NULL,
    drafted_from_id bigint,
    paper_id bigint,
    project_id bigint NOT NULL,
    found_by character varying(8)[] NOT NULL,
    ref character varying(40) GENERATED ALWAYS AS ((COALESCE('budget.project_year:'::text, ''::text) || (COALESCE((id)::character varying, ''::character varying))::text)) STORED,
    CONSTRAINT budget_projectyear_current_year_check CHECK ((current_year >= 0)),
    CONSTRAINT budget_projectyear_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT budget_projectyear_previous_year_check CHECK ((previous_year >= 0)),
    CONSTRAINT budget_projectyear_revision_check CHECK ((revision >= 0)),
    CONSTRAINT budget_projectyear_version_check CHECK ((version >= 0)),
    CONSTRAINT budget_year_paper CHECK ((((state)::text = ANY ((ARRAY['draft'::character varying, 'frozen'::character varying, 'withdrawn'::character varying])::text[])) OR (paper_id IS NOT NULL))),
    CONSTRAINT budget_year_real CHECK (((fiscal_year >= 1945) AND (fiscal_year <= 2200))),
    CONSTRAINT budget_year_state CHECK (((state)::text = ANY ((ARRAY['filed'::character varying, 'draft'::character varying, 'frozen'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT budget_year_withdrawn CHECK (((NOT is_current) OR (NOT ((state)::text = 'withdrawn'::text))))
);
ALTER TABLE public.budget_projectyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_projectyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_projectyearevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fiscal_year smallint NOT NULL,
    version smallint NOT NULL,
    is_current boolean NOT NULL,
    state character varying(12) NOT NULL,
    revision integer NOT NULL,
    title character varying(300) NOT NULL,
    account text,
    recurrence text,
    contents jsonb NOT NULL,
    bureau text,
    department text,
    funding_total bigint,
    funding_national bigint,
    funding_city bigint,
    funding_district bigint,
    funding_other bigint,
    funding_labels jsonb NOT NULL,
    unit text,
    previous_year smallint,
    current_year smallint,
    rate_mode character varying(12) NOT NULL,
    purpose jsonb NOT NULL,
    effects jsonb NOT NULL,
    schedule_total bigint,
    complete jsonb NOT NULL,
    drafted_from_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT budget_projectyearevent_current_year_check CHECK ((current_year >= 0)),
    CONSTRAINT budget_projectyearevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT budget_projectyearevent_previous_year_check CHECK ((previous_year >= 0)),
    CONSTRAINT budget_projectyearevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT budget_projectyearevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.budget_projectyearevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_projectyearevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_step (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    step text NOT NULL,
    start character varying(10),
    "end" character varying(10),
    amount bigint,
    by text,
    period text NOT NULL,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_step_end CHECK ((("end" IS NULL) OR (("end")::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))),
    CONSTRAINT budget_step_order_check CHECK (("order" >= 0)),
    CONSTRAINT budget_step_start CHECK (((start IS NULL) OR ((start)::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)))
);
ALTER TABLE public.budget_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_stepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    step text NOT NULL,
    start character varying(10),
    "end" character varying(10),
    amount bigint,
    by text,
    period text NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT budget_stepevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.budget_stepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_stepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.elections_candidature (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    region character varying(80) NOT NULL,
    statement jsonb NOT NULL,
    received_on date NOT NULL,
    letter_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    grounds jsonb NOT NULL,
    reason character varying(500) NOT NULL,
    settled_at timestamp with time zone,
    sample boolean NOT NULL,
    letter_id bigint,
    organisation_id bigint,
    person_id bigint,
    election_id bigint NOT NULL,
    CONSTRAINT elections_stands_who CHECK (((organisation_id IS NOT NULL) OR (person_id IS NOT NULL)))
);
ALTER TABLE public.elections_candidature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_candidature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_candidatureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    region character varying(80) NOT NULL,
    statement jsonb NOT NULL,
    received_on date NOT NULL,
    letter_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    grounds jsonb NOT NULL,
    reason character varying(500) NOT NULL,
    settled_at timestamp with time zone,
    sample boolean NOT NULL,
    letter_id bigint,
    organisation_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    election_id bigint NOT NULL
);
ALTER TABLE public.elections_candidatureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_candidatureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_election (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    title jsonb NOT NULL,
    role character varying(26) NOT NULL,
    secrecy character varying(6) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    rule jsonb NOT NULL,
    state character varying(9) NOT NULL,
    called_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    why character varying(500) NOT NULL,
    sample boolean NOT NULL,
    decision_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT elections_days CHECK ((closes_on >= opens_on)),
    CONSTRAINT elections_void_why CHECK (((NOT ((state)::text = 'void'::text)) OR (NOT ((why)::text = ''::text))))
);
ALTER TABLE public.elections_election ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_election_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_electionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    title jsonb NOT NULL,
    role character varying(26) NOT NULL,
    secrecy character varying(6) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    rule jsonb NOT NULL,
    state character varying(9) NOT NULL,
    called_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    why character varying(500) NOT NULL,
    sample boolean NOT NULL,
    decision_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.elections_electionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_electionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_round (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(11) NOT NULL,
    standing jsonb NOT NULL,
    tellers jsonb NOT NULL,
    drawn jsonb NOT NULL,
    ballot_id bigint,
    election_id bigint NOT NULL,
    CONSTRAINT elections_round_number_check CHECK ((number >= 0))
);
ALTER TABLE public.elections_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_roundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(11) NOT NULL,
    standing jsonb NOT NULL,
    tellers jsonb NOT NULL,
    drawn jsonb NOT NULL,
    ballot_id bigint,
    election_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT elections_roundevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.elections_roundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_roundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_seatup (
    id bigint NOT NULL,
    elected_id bigint,
    election_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    term_id bigint
);
ALTER TABLE public.elections_seatup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_seatup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.elections_seatupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    elected_id bigint,
    election_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    term_id bigint
);
ALTER TABLE public.elections_seatupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.elections_seatupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_agreement (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    title jsonb NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    signed_on date,
    profile jsonb NOT NULL,
    profile_name character varying(40) NOT NULL,
    state character varying(6) NOT NULL,
    is_sample boolean NOT NULL,
    source character varying(200) NOT NULL,
    follows_id bigint,
    line_id bigint NOT NULL,
    paper_id bigint,
    recipient_id bigint NOT NULL,
    CONSTRAINT grants_agreement_amount CHECK ((amount > 0)),
    CONSTRAINT grants_agreement_days CHECK ((ends_on >= starts_on)),
    CONSTRAINT grants_agreement_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT grants_agreement_signed CHECK ((((state)::text = 'draft'::text) OR (signed_on IS NOT NULL)))
);
ALTER TABLE public.grants_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_agreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    title jsonb NOT NULL,
    fiscal_year smallint NOT NULL,
    amount bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    signed_on date,
    profile jsonb NOT NULL,
    profile_name character varying(40) NOT NULL,
    state character varying(6) NOT NULL,
    is_sample boolean NOT NULL,
    source character varying(200) NOT NULL,
    follows_id bigint,
    line_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    recipient_id bigint NOT NULL,
    CONSTRAINT grants_agreementevent_fiscal_year_check CHECK ((fiscal_year >= 0))
);
ALTER TABLE public.grants_agreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_agreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_agreementitem (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    amount bigint NOT NULL,
    "order" smallint NOT NULL,
    agreement_id bigint NOT NULL,
    CONSTRAINT grants_agreementitem_order_check CHECK (("order" >= 0)),
    CONSTRAINT grants_item_amount CHECK ((amount >= 0))
);
ALTER TABLE public.grants_agreementitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_agreementitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_agreementitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    amount bigint NOT NULL,
    "order" smallint NOT NULL,
    agreement_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT grants_agreementitemevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.grants_agreementitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_agreementitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_application (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    number smallint NOT NULL,
    amount bigint NOT NULL,
    applied_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    granted bigint,
    decided_on date,
    conditions character varying(2000) NOT NULL,
    agreement_id bigint NOT NULL,
    decision_paper_id bigint,
    paper_id bigint,
    CONSTRAINT grants_application_amount CHECK ((amount > 0)),
    CONSTRAINT grants_application_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_application_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_application_granted CHECK (((NOT ((state)::text = 'approved'::text)) OR ((decided_on IS NOT NULL) AND (granted > 0) AND (granted <= amount)))),
    CONSTRAINT grants_application_number_check CHECK ((number >= 0))
);
ALTER TABLE public.grants_application ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_application_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_applicationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    number smallint NOT NULL,
    amount bigint NOT NULL,
    applied_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    granted bigint,
    decided_on date,
    conditions character varying(2000) NOT NULL,
    agreement_id bigint NOT NULL,
    decision_paper_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT grants_applicationevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.grants_applicationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_applicationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_credit (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(8) NOT NULL,
    received_on date NOT NULL,
    amount bigint NOT NULL,
    text character varying(300) NOT NULL,
    agreement_id bigint NOT NULL,
    entry_id bigint,
    reverses_id bigint,
    of_expense_id bigint,
    CONSTRAINT grants_credit_amount CHECK ((amount > 0)),
    CONSTRAINT grants_credit_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_credit_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_credit_posted CHECK (((((state)::text = 'approved'::text) OR (entry_id IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'approved'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (entry_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.grants_credit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_credit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_creditevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    kind character varying(8) NOT NULL,
    received_on date NOT NULL,
    amount bigint NOT NULL,
    text character varying(300) NOT NULL,
    agreement_id bigint NOT NULL,
    entry_id bigint,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint,
    of_expense_id bigint
);
ALTER TABLE public.grants_creditevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_creditevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_evidence (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    file_name character varying(255) NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    attached_by_key character varying(100) NOT NULL,
    attached_by_name character varying(200) NOT NULL,
    taken_back_at timestamp with time zone,
    why character varying(500) NOT NULL,
    file_id bigint NOT NULL,
    expense_id bigint NOT NULL,
    CONSTRAINT grants_evidence_why CHECK (((taken_back_at IS NULL) OR (NOT ((why)::text = ''::text))))
);
ALTER TABLE public.grants_evidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_expense (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    spent_on date NOT NULL,
    payee character varying(200) NOT NULL,
    text character varying(300) NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    found_by character varying(8)[] NOT NULL,
    entry_id bigint,
    item_id bigint NOT NULL,
    reverses_id bigint,
    CONSTRAINT grants_expense_amount CHECK ((amount > 0)),
    CONSTRAINT grants_expense_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_expense_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_expense_posted CHECK (((((state)::text = 'approved'::text) OR (entry_id IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'approved'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (entry_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.grants_expense ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_expense_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_expenseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    spent_on date NOT NULL,
    payee character varying(200) NOT NULL,
    text character varying(300) NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    entry_id bigint,
    item_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint
);
ALTER TABLE public.grants_expenseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_expenseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_instalment (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    number smallint NOT NULL,
    amount bigint NOT NULL,
    due_on date,
    paid_on date,
    application_id bigint NOT NULL,
    case_id bigint,
    entry_id bigint,
    reverses_id bigint,
    why character varying(500) NOT NULL,
    CONSTRAINT grants_instalment_amount CHECK ((((amount > 0) AND (reverses_id IS NULL)) OR ((amount < 0) AND (reverses_id IS NOT NULL)))),
    CONSTRAINT grants_instalment_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_instalment_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_instalment_number_check CHECK ((number >= 0)),
    CONSTRAINT grants_instalment_paid CHECK (((NOT ((state)::text = 'approved'::text)) OR (paid_on IS NOT NULL)))
);
ALTER TABLE public.grants_instalment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_instalment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_instalmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    number smallint NOT NULL,
    amount bigint NOT NULL,
    due_on date,
    paid_on date,
    application_id bigint NOT NULL,
    case_id bigint,
    entry_id bigint,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint,
    why character varying(500) NOT NULL,
    CONSTRAINT grants_instalmentevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.grants_instalmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_instalmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_opencommitment (
    id bigint NOT NULL,
    payee character varying(200) NOT NULL,
    text character varying(300) NOT NULL,
    amount bigint NOT NULL,
    committed_on date NOT NULL,
    until date NOT NULL,
    dropped_on date,
    why character varying(500) NOT NULL,
    expense_id bigint,
    item_id bigint NOT NULL,
    CONSTRAINT grants_open_amount CHECK ((amount > 0)),
    CONSTRAINT grants_open_dropped CHECK (((dropped_on IS NULL) OR ((NOT ((why)::text = ''::text)) AND (expense_id IS NULL))))
);
ALTER TABLE public.grants_opencommitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_opencommitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_opencommitmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    payee character varying(200) NOT NULL,
    text character varying(300) NOT NULL,
    amount bigint NOT NULL,
    committed_on date NOT NULL,
    until date NOT NULL,
    dropped_on date,
    why character varying(500) NOT NULL,
    expense_id bigint,
    item_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.grants_opencommitmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_opencommitmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_package (
    id bigint NOT NULL,
    direction character varying(3) NOT NULL,
    side character varying(11) NOT NULL,
    number integer NOT NULL,
    as_of timestamp with time zone NOT NULL,
    content_hash character varying(64) NOT NULL,
    content jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_by_key character varying(100) NOT NULL,
    kept_by_name character varying(200) NOT NULL,
    agreement_id bigint NOT NULL,
    file_id bigint NOT NULL,
    CONSTRAINT grants_package_number_check CHECK ((number >= 0))
);
ALTER TABLE public.grants_package ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_package_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_query (
    id bigint NOT NULL,
    about character varying(200) NOT NULL,
    text character varying(2000) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_key character varying(100) NOT NULL,
    asked_by_name character varying(200) NOT NULL,
    answer character varying(2000) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_key character varying(100) NOT NULL,
    answered_by_name character varying(200) NOT NULL,
    closed_at timestamp with time zone,
    settlement_id bigint NOT NULL
);
ALTER TABLE public.grants_query ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_query_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_queryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    about character varying(200) NOT NULL,
    text character varying(2000) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_key character varying(100) NOT NULL,
    asked_by_name character varying(200) NOT NULL,
    answer character varying(2000) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_key character varying(100) NOT NULL,
    answered_by_name character varying(200) NOT NULL,
    closed_at timestamp with time zone,
    pgh_obj_id bigint NOT NULL,
    settlement_id bigint NOT NULL
);
ALTER TABLE public.grants_queryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_queryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_reallocation (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    amount bigint NOT NULL,
    asked_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    paper_id bigint,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT grants_reallocation_amount CHECK ((amount > 0)),
    CONSTRAINT grants_reallocation_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_reallocation_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_reallocation_two CHECK ((NOT (source_id = target_id)))
);
ALTER TABLE public.grants_reallocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_reallocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_reallocationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    amount bigint NOT NULL,
    asked_on date NOT NULL,
    reason character varying(1000) NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL
);
ALTER TABLE public.grants_reallocationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_reallocationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_returnnotice (
    id bigint NOT NULL,
    terms jsonb NOT NULL,
    amount bigint NOT NULL,
    noticed_on date NOT NULL,
    due_on date NOT NULL,
    number character varying(100) NOT NULL,
    paper_id bigint,
    settlement_id bigint NOT NULL
);
ALTER TABLE public.grants_returnnotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_returnnotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_returnnoticeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    terms jsonb NOT NULL,
    amount bigint NOT NULL,
    noticed_on date NOT NULL,
    due_on date NOT NULL,
    number character varying(100) NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    settlement_id bigint NOT NULL
);
ALTER TABLE public.grants_returnnoticeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_returnnoticeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_returnreceipt (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    received_on date NOT NULL,
    amount bigint NOT NULL,
    revenue_year smallint,
    number character varying(100) NOT NULL,
    entry_id bigint,
    notice_id bigint NOT NULL,
    rung_id bigint,
    reverses_id bigint,
    why character varying(500) NOT NULL,
    CONSTRAINT grants_receipt_amount CHECK ((((amount > 0) AND (reverses_id IS NULL)) OR ((amount < 0) AND (reverses_id IS NOT NULL)))),
    CONSTRAINT grants_receipt_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_receipt_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_returnreceipt_revenue_year_check CHECK ((revenue_year >= 0))
);
ALTER TABLE public.grants_returnreceipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_returnreceipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_returnreceiptevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    received_on date NOT NULL,
    amount bigint NOT NULL,
    revenue_year smallint,
    number character varying(100) NOT NULL,
    entry_id bigint,
    notice_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    rung_id bigint,
    reverses_id bigint,
    why character varying(500) NOT NULL,
    CONSTRAINT grants_returnreceiptevent_revenue_year_check CHECK ((revenue_year >= 0))
);
ALTER TABLE public.grants_returnreceiptevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_returnreceiptevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_settlement (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    version smallint NOT NULL,
    step character varying(9) NOT NULL,
    as_of date NOT NULL,
    granted bigint NOT NULL,
    executed bigint NOT NULL,
    interest bigint NOT NULL,
    refunds bigint NOT NULL,
    text text NOT NULL,
    submitted_on date,
    verified_by character varying(200) NOT NULL,
    audited_by character varying(200) NOT NULL,
    approved_on date,
    closed_on date,
    agreement_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT grants_settlement_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT grants_settlement_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT grants_settlement_version_check CHECK ((version >= 0))
);
ALTER TABLE public.grants_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_settlementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    version smallint NOT NULL,
    step character varying(9) NOT NULL,
    as_of date NOT NULL,
    granted bigint NOT NULL,
    executed bigint NOT NULL,
    interest bigint NOT NULL,
    refunds bigint NOT NULL,
    text text NOT NULL,
    submitted_on date,
    verified_by character varying(200) NOT NULL,
    audited_by character varying(200) NOT NULL,
    approved_on date,
    closed_on date,
    agreement_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT grants_settlementevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.grants_settlementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_settlementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.grants_settlementline (
    id bigint NOT NULL,
    granted bigint NOT NULL,
    executed bigint NOT NULL,
    disallowed bigint NOT NULL,
    why character varying(1000) NOT NULL,
    item_id bigint NOT NULL,
    settlement_id bigint NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by_key character varying(100) NOT NULL,
    reviewed_by_name character varying(200) NOT NULL,
    spent bigint NOT NULL,
    CONSTRAINT grants_settlement_amounts CHECK (((disallowed >= 0) AND (disallowed <= executed) AND (executed <= spent))),
    CONSTRAINT grants_settlement_disallowed CHECK (((disallowed = 0) OR (NOT ((why)::text = ''::text))))
);
ALTER TABLE public.grants_settlementline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grants_settlementline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_seal (
    id bigint NOT NULL,
    previous character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    entry_id bigint NOT NULL
);
ALTER TABLE public.journal_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_account (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    currency character varying(3) NOT NULL,
    name jsonb NOT NULL,
    owner_ref character varying(200) NOT NULL,
    fund_id bigint NOT NULL,
    CONSTRAINT ledger_currency CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT ledger_kind CHECK (((kind)::text = ANY ((ARRAY['asset'::character varying, 'liability'::character varying, 'equity'::character varying, 'income'::character varying, 'expense'::character varying])::text[])))
);
ALTER TABLE public.ledger_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_closing (
    id bigint NOT NULL,
    year smallint NOT NULL,
    closed_on date NOT NULL,
    balances jsonb NOT NULL,
    open_items jsonb NOT NULL,
    note character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    fund_id bigint NOT NULL,
    CONSTRAINT ledger_closing_year_check CHECK ((year >= 0))
);
ALTER TABLE public.ledger_closing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_closing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    booked_on date NOT NULL,
    text character varying(300) NOT NULL,
    ref character varying(200) NOT NULL,
    lines smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    reverses_id bigint,
    CONSTRAINT ledger_entry_lines_check CHECK ((lines >= 0)),
    CONSTRAINT ledger_two_postings CHECK ((lines >= 2))
);
ALTER TABLE public.ledger_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_exchangerate (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    published_on date NOT NULL,
    per integer NOT NULL,
    won numeric(18,6) NOT NULL,
    source character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_exchangerate_per_check CHECK ((per >= 0)),
    CONSTRAINT ledger_rate_amount CHECK (((per > 0) AND (won > (0)::numeric))),
    CONSTRAINT ledger_rate_currency CHECK ((((currency)::text ~ '^[A-Z]{3}$'::text) AND (NOT ((currency)::text = 'KRW'::text))))
);
ALTER TABLE public.ledger_exchangerate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_exchangerate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_fund (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    name jsonb NOT NULL
);
ALTER TABLE public.ledger_fund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_fund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_posting (
    id bigint NOT NULL,
    amount bigint NOT NULL,
    account_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    booked_on date NOT NULL,
    CONSTRAINT ledger_amount CHECK ((NOT (amount = 0)))
);
ALTER TABLE public.ledger_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_actionitem (
    id bigint NOT NULL,
    text jsonb NOT NULL,
    owner_duty character varying(20) NOT NULL,
    due_on date,
    state character varying(7) NOT NULL,
    done_on date,
    note character varying(1000) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    owner_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_action_done CHECK (((NOT ((state)::text = 'done'::text)) OR (done_on IS NOT NULL))),
    CONSTRAINT meetings_action_dropped CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT ((note)::text = ''::text)))),
    CONSTRAINT meetings_action_owner CHECK (((NOT ((owner_duty)::text = ''::text)) OR (owner_id IS NOT NULL)))
);
ALTER TABLE public.meetings_actionitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_actionitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_actionitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text jsonb NOT NULL,
    owner_duty character varying(20) NOT NULL,
    due_on date,
    state character varying(7) NOT NULL,
    done_on date,
    note character varying(1000) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    owner_id bigint,
    pgh_obj_id bigint NOT NULL,
    item_id bigint,
    meeting_id bigint NOT NULL
);
ALTER TABLE public.meetings_actionitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_actionitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_allowancelist (
    id bigint NOT NULL,
    basis character varying(200) NOT NULL,
    rows jsonb NOT NULL,
    total bigint NOT NULL,
    withheld bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_key character varying(100) NOT NULL,
    made_by_name character varying(200) NOT NULL,
    taken_back_at timestamp with time zone,
    why character varying(500) NOT NULL,
    paper_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_allowancelist_total_check CHECK ((total >= 0)),
    CONSTRAINT meetings_allowancelist_withheld_check CHECK ((withheld >= 0)),
    CONSTRAINT meetings_allowances_why CHECK (((taken_back_at IS NULL) OR (NOT ((why)::text = ''::text))))
);
ALTER TABLE public.meetings_allowancelist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_allowancelist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_attendance (
    id bigint NOT NULL,
    during tstzrange NOT NULL,
    how character varying(6) NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    delegate_id bigint NOT NULL,
    CONSTRAINT meetings_attendance_lasts CHECK ((NOT isempty(during)))
);
ALTER TABLE public.meetings_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_attendanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    during tstzrange NOT NULL,
    how character varying(6) NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    delegate_id bigint NOT NULL
);
ALTER TABLE public.meetings_attendanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_attendanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_ballot (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title jsonb NOT NULL,
    method character varying(12) NOT NULL,
    matter character varying(20) NOT NULL,
    options jsonb NOT NULL,
    option_names jsonb NOT NULL,
    picks smallint NOT NULL,
    places smallint NOT NULL,
    rule jsonb NOT NULL,
    present integer NOT NULL,
    on_roll integer NOT NULL,
    casting_choice character varying(100) NOT NULL,
    state character varying(8) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    declared_at timestamp with time zone,
    declared_by_key character varying(100) NOT NULL,
    declared_by_name character varying(200) NOT NULL,
    outcome jsonb,
    void_why character varying(500) NOT NULL,
    decision_id bigint,
    recount_of_id bigint,
    casting_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    motion_id bigint,
    CONSTRAINT meetings_ballot_closed CHECK ((((closed_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (closed_at IS NOT NULL)))),
    CONSTRAINT meetings_ballot_declared CHECK (((NOT ((state)::text = 'declared'::text)) OR (declared_at IS NOT NULL))),
    CONSTRAINT meetings_ballot_method CHECK (((method)::text = ANY ((ARRAY['consensus'::character varying, 'hands'::character varying, 'roll_call'::character varying, 'paper'::character varying, 'electronic'::character varying, 'secret_paper'::character varying])::text[]))),
    CONSTRAINT meetings_ballot_number_check CHECK ((number >= 0)),
    CONSTRAINT meetings_ballot_on_roll_check CHECK ((on_roll >= 0)),
    CONSTRAINT meetings_ballot_picks_check CHECK ((picks >= 0)),
    CONSTRAINT meetings_ballot_places_check CHECK ((places >= 0)),
    CONSTRAINT meetings_ballot_present_check CHECK ((present >= 0)),
    CONSTRAINT meetings_ballot_void CHECK (((NOT ((state)::text = 'void'::text)) OR (NOT ((void_why)::text = ''::text))))
);
ALTER TABLE public.meetings_ballot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_ballot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_ballotevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    title jsonb NOT NULL,
    method character varying(12) NOT NULL,
    matter character varying(20) NOT NULL,
    options jsonb NOT NULL,
    option_names jsonb NOT NULL,
    picks smallint NOT NULL,
    places smallint NOT NULL,
    rule jsonb NOT NULL,
    present integer NOT NULL,
    on_roll integer NOT NULL,
    casting_choice character varying(100) NOT NULL,
    state character varying(8) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    declared_at timestamp with time zone,
    declared_by_key character varying(100) NOT NULL,
    declared_by_name character varying(200) NOT NULL,
    outcome jsonb,
    void_why character varying(500) NOT NULL,
    decision_id bigint,
    pgh_obj_id bigint NOT NULL,
    recount_of_id bigint,
    casting_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    motion_id bigint,
    CONSTRAINT meetings_ballotevent_number_check CHECK ((number >= 0)),
    CONSTRAINT meetings_ballotevent_on_roll_check CHECK ((on_roll >= 0)),
    CONSTRAINT meetings_ballotevent_picks_check CHECK ((picks >= 0)),
    CONSTRAINT meetings_ballotevent_places_check CHECK ((places >= 0)),
    CONSTRAINT meetings_ballotevent_present_check CHECK ((present >= 0))
);
ALTER TABLE public.meetings_ballotevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_ballotevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_bidscore (
    id bigint NOT NULL,
    criterion character varying(60) NOT NULL,
    assessor_key character varying(100) NOT NULL,
    assessor_name character varying(200) NOT NULL,
    points smallint NOT NULL,
    note character varying(500) NOT NULL,
    bid_id bigint NOT NULL,
    CONSTRAINT meetings_bidscore_points_check CHECK ((points >= 0))
);
ALTER TABLE public.meetings_bidscore ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_bidscore_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_bidscoreevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    criterion character varying(60) NOT NULL,
    assessor_key character varying(100) NOT NULL,
    assessor_name character varying(200) NOT NULL,
    points smallint NOT NULL,
    note character varying(500) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    bid_id bigint NOT NULL,
    CONSTRAINT meetings_bidscoreevent_points_check CHECK ((points >= 0))
);
ALTER TABLE public.meetings_bidscoreevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_bidscoreevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_cast (
    id bigint NOT NULL,
    choices jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    channel character varying(6) NOT NULL,
    nonce uuid,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    superseded_at timestamp with time zone,
    why character varying(500) NOT NULL,
    entitled_id bigint NOT NULL,
    CONSTRAINT meetings_vote_why CHECK (((superseded_at IS NULL) OR (NOT ((why)::text = ''::text))))
);
ALTER TABLE public.meetings_cast ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_cast_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_delegate (
    id bigint NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    post character varying(200) NOT NULL,
    role character varying(9) NOT NULL,
    speaks boolean NOT NULL,
    votes boolean NOT NULL,
    votes_since timestamp with time zone,
    votes_until timestamp with time zone,
    official boolean NOT NULL,
    language character varying(12) NOT NULL,
    credential_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    token uuid NOT NULL,
    credential_id bigint,
    person_id bigint,
    delegation_id bigint NOT NULL,
    CONSTRAINT meetings_delegate_named CHECK ((NOT ((family_name)::text = ''::text))),
    CONSTRAINT meetings_refused_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.meetings_delegate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_delegate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_delegateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    post character varying(200) NOT NULL,
    role character varying(9) NOT NULL,
    speaks boolean NOT NULL,
    votes boolean NOT NULL,
    votes_since timestamp with time zone,
    votes_until timestamp with time zone,
    official boolean NOT NULL,
    language character varying(12) NOT NULL,
    credential_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    token uuid NOT NULL,
    credential_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    delegation_id bigint NOT NULL
);
ALTER TABLE public.meetings_delegateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_delegateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_delegation (
    id bigint NOT NULL,
    name jsonb NOT NULL,
    capacity character varying(8) NOT NULL,
    may_vote boolean NOT NULL,
    may_speak boolean NOT NULL,
    weight integer NOT NULL,
    grounds jsonb NOT NULL,
    "position" integer NOT NULL,
    excused_at timestamp with time zone,
    excuse character varying(500) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint,
    person_id bigint,
    seat_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_delegation_position_check CHECK (("position" >= 0)),
    CONSTRAINT meetings_delegation_weight_check CHECK ((weight >= 0)),
    CONSTRAINT meetings_voters_are_members CHECK (((NOT may_vote) OR ((capacity)::text = 'member'::text))),
    CONSTRAINT meetings_weight CHECK ((weight >= 1))
);
ALTER TABLE public.meetings_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_delegationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name jsonb NOT NULL,
    capacity character varying(8) NOT NULL,
    may_vote boolean NOT NULL,
    may_speak boolean NOT NULL,
    weight integer NOT NULL,
    grounds jsonb NOT NULL,
    "position" integer NOT NULL,
    excused_at timestamp with time zone,
    excuse character varying(500) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    seat_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_delegationevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT meetings_delegationevent_weight_check CHECK ((weight >= 0))
);
ALTER TABLE public.meetings_delegationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_delegationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_entitled (
    id bigint NOT NULL,
    weight integer NOT NULL,
    ballot_id bigint NOT NULL,
    delegation_id bigint NOT NULL,
    holder_id bigint,
    CONSTRAINT meetings_entitled_weight_check CHECK ((weight >= 0))
);
ALTER TABLE public.meetings_entitled ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_entitled_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_hostbid (
    id bigint NOT NULL,
    plan jsonb NOT NULL,
    received_on date NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint NOT NULL,
    paper_id bigint,
    call_id bigint NOT NULL,
    CONSTRAINT meetings_bid_refused_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.meetings_hostbid ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_hostbid_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_hostbidevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    plan jsonb NOT NULL,
    received_on date NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    sample boolean NOT NULL,
    organisation_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    call_id bigint NOT NULL
);
ALTER TABLE public.meetings_hostbidevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_hostbidevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_hostcall (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    year smallint NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    text jsonb NOT NULL,
    criteria jsonb NOT NULL,
    sample boolean NOT NULL,
    ballot_id bigint,
    body_id bigint NOT NULL,
    chosen_id bigint,
    decided_by_id bigint NOT NULL,
    decision_id bigint,
    CONSTRAINT meetings_call_days CHECK ((closes_on >= opens_on)),
    CONSTRAINT meetings_hostcall_year_check CHECK ((year >= 0))
);
ALTER TABLE public.meetings_hostcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_hostcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_hostcallevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    year smallint NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    text jsonb NOT NULL,
    criteria jsonb NOT NULL,
    sample boolean NOT NULL,
    ballot_id bigint,
    body_id bigint NOT NULL,
    chosen_id bigint,
    decided_by_id bigint NOT NULL,
    decision_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT meetings_hostcallevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.meetings_hostcallevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_hostcallevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_invitation (
    id bigint NOT NULL,
    capacity character varying(8) NOT NULL,
    language character varying(12) NOT NULL,
    token uuid NOT NULL,
    sent_at timestamp with time zone,
    reminded_at timestamp with time zone,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    note character varying(1000) NOT NULL,
    version integer NOT NULL,
    organisation_id bigint,
    person_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_answered CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((answered_at IS NOT NULL) AND (NOT ((answer)::text = ''::text))))),
    CONSTRAINT meetings_invitation_version_check CHECK ((version >= 0)),
    CONSTRAINT meetings_invited_whom CHECK (((organisation_id IS NOT NULL) OR (person_id IS NOT NULL)))
);
ALTER TABLE public.meetings_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_invitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    capacity character varying(8) NOT NULL,
    language character varying(12) NOT NULL,
    token uuid NOT NULL,
    sent_at timestamp with time zone,
    reminded_at timestamp with time zone,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    note character varying(1000) NOT NULL,
    version integer NOT NULL,
    organisation_id bigint,
    person_id bigint,
    pgh_obj_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_invitationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.meetings_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_item (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    kind character varying(10) NOT NULL,
    matter character varying(20) NOT NULL,
    minutes_allotted smallint,
    proposed_on date,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    closed boolean NOT NULL,
    closed_ground character varying(300) NOT NULL,
    concerns jsonb NOT NULL,
    sample boolean NOT NULL,
    follows_id bigint,
    proposer_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_item_closed_ground CHECK (((NOT closed) OR (NOT ((closed_ground)::text = ''::text)))),
    CONSTRAINT meetings_item_minutes_allotted_check CHECK ((minutes_allotted >= 0)),
    CONSTRAINT meetings_item_position_check CHECK (("position" >= 0)),
    CONSTRAINT meetings_item_refused_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.meetings_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_itemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    title jsonb NOT NULL,
    text jsonb NOT NULL,
    kind character varying(10) NOT NULL,
    matter character varying(20) NOT NULL,
    minutes_allotted smallint,
    proposed_on date,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    closed boolean NOT NULL,
    closed_ground character varying(300) NOT NULL,
    concerns jsonb NOT NULL,
    sample boolean NOT NULL,
    follows_id bigint,
    pgh_obj_id bigint NOT NULL,
    proposer_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_itemevent_minutes_allotted_check CHECK ((minutes_allotted >= 0)),
    CONSTRAINT meetings_itemevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.meetings_itemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_itemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_itempaper (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    item_id bigint NOT NULL,
    paper_id bigint NOT NULL,
    CONSTRAINT meetings_itempaper_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.meetings_itempaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_itempaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_itempaperevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    item_id bigint NOT NULL,
    paper_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT meetings_itempaperevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.meetings_itempaperevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_itempaperevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_meeting (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    title jsonb NOT NULL,
    kind character varying(13) NOT NULL,
    number smallint,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    "precision" character varying(5) NOT NULL,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    time_zone character varying(64) NOT NULL,
    mode character varying(9) NOT NULL,
    place jsonb NOT NULL,
    online_address character varying(500) NOT NULL,
    closed boolean NOT NULL,
    closed_ground character varying(300) NOT NULL,
    record_on date,
    frozen_at timestamp with time zone,
    state character varying(10) NOT NULL,
    convened_at timestamp with time zone,
    late_reason character varying(500) NOT NULL,
    opened_at timestamp with time zone,
    ended_at timestamp with time zone,
    project character varying(48) NOT NULL,
    declared boolean NOT NULL,
    source character varying(300) NOT NULL,
    sample boolean NOT NULL,
    batch uuid,
    names_text text NOT NULL,
    pairs character varying(8)[] NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    host_id bigint,
    CONSTRAINT meetings_closed_ground CHECK (((NOT closed) OR (NOT ((closed_ground)::text = ''::text)))),
    CONSTRAINT meetings_days CHECK ((ends_on >= starts_on)),
    CONSTRAINT meetings_declared_source CHECK (((NOT declared) OR (NOT ((source)::text = ''::text)))),
    CONSTRAINT meetings_ended CHECK (((ended_at IS NULL) OR (ended_at >= opened_at))),
    CONSTRAINT meetings_hours CHECK (((closes_at IS NULL) OR (closes_at > opens_at))),
    CONSTRAINT meetings_kind_known CHECK (((kind)::text = ANY ((ARRAY['ordinary'::character varying, 'extraordinary'::character varying])::text[]))),
    CONSTRAINT meetings_meeting_number_check CHECK ((number >= 0)),
    CONSTRAINT meetings_mode_known CHECK (((mode)::text = ANY ((ARRAY['in_person'::character varying, 'online'::character varying, 'hybrid'::character varying])::text[]))),
    CONSTRAINT meetings_precision CHECK (((("precision")::text = 'day'::text) OR (declared AND (("precision")::text = ANY ((ARRAY['month'::character varying, 'year'::character varying])::text[]))))),
    CONSTRAINT meetings_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'convened'::character varying, 'in_session'::character varying, 'adjourned'::character varying, 'ended'::character varying, 'cancelled'::character varying])::text[])))
);
ALTER TABLE public.meetings_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_meetingchange (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    was jsonb NOT NULL,
    now jsonb NOT NULL,
    why character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    decision_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_change_why CHECK ((NOT ((why)::text = ''::text)))
);
ALTER TABLE public.meetings_meetingchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_meetingchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_meetingcontact (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    delegate_id bigint,
    invitation_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_contact_whose CHECK (((invitation_id IS NOT NULL) OR (delegate_id IS NOT NULL)))
);
ALTER TABLE public.meetings_meetingcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_meetingcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    title jsonb NOT NULL,
    kind character varying(13) NOT NULL,
    number smallint,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    "precision" character varying(5) NOT NULL,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    time_zone character varying(64) NOT NULL,
    mode character varying(9) NOT NULL,
    place jsonb NOT NULL,
    online_address character varying(500) NOT NULL,
    closed boolean NOT NULL,
    closed_ground character varying(300) NOT NULL,
    record_on date,
    frozen_at timestamp with time zone,
    state character varying(10) NOT NULL,
    convened_at timestamp with time zone,
    late_reason character varying(500) NOT NULL,
    opened_at timestamp with time zone,
    ended_at timestamp with time zone,
    project character varying(48) NOT NULL,
    declared boolean NOT NULL,
    source character varying(300) NOT NULL,
    sample boolean NOT NULL,
    batch uuid,
    body_id bigint NOT NULL,
    decision_id bigint,
    host_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT meetings_meetingevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.meetings_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_minutes (
    id bigint NOT NULL,
    version smallint NOT NULL,
    state character varying(9) NOT NULL,
    passages jsonb NOT NULL,
    content_hash character varying(64) NOT NULL,
    revision integer NOT NULL,
    why character varying(500) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by_key character varying(100) NOT NULL,
    drafted_by_name character varying(200) NOT NULL,
    approved_at timestamp with time zone,
    approved_by_key character varying(100) NOT NULL,
    approved_by_name character varying(200) NOT NULL,
    published_at timestamp with time zone,
    meeting_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT meetings_minutes_approved CHECK ((((state)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying])::text[])) OR (approved_at IS NOT NULL))),
    CONSTRAINT meetings_minutes_revision_check CHECK ((revision >= 0)),
    CONSTRAINT meetings_minutes_version_check CHECK ((version >= 0))
);
ALTER TABLE public.meetings_minutes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_minutes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_minutesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version smallint NOT NULL,
    state character varying(9) NOT NULL,
    passages jsonb NOT NULL,
    content_hash character varying(64) NOT NULL,
    revision integer NOT NULL,
    why character varying(500) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by_key character varying(100) NOT NULL,
    drafted_by_name character varying(200) NOT NULL,
    approved_at timestamp with time zone,
    approved_by_key character varying(100) NOT NULL,
    approved_by_name character varying(200) NOT NULL,
    published_at timestamp with time zone,
    meeting_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT meetings_minutesevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT meetings_minutesevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.meetings_minutesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_minutesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_motion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(9) NOT NULL,
    matter character varying(20) NOT NULL,
    text jsonb NOT NULL,
    passage jsonb NOT NULL,
    distance smallint,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    effect jsonb NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    amends_id bigint,
    item_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    mover_id bigint,
    seconder_id bigint,
    CONSTRAINT meetings_amendment_of CHECK ((((amends_id IS NOT NULL) AND ((kind)::text = 'amendment'::text)) OR ((NOT ((kind)::text = 'amendment'::text)) AND (amends_id IS NULL)))),
    CONSTRAINT meetings_motion_distance_check CHECK ((distance >= 0)),
    CONSTRAINT meetings_motion_number_check CHECK ((number >= 0))
);
ALTER TABLE public.meetings_motion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_motion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_motionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    kind character varying(9) NOT NULL,
    matter character varying(20) NOT NULL,
    text jsonb NOT NULL,
    passage jsonb NOT NULL,
    distance smallint,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    effect jsonb NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    amends_id bigint,
    item_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    mover_id bigint,
    pgh_obj_id bigint NOT NULL,
    seconder_id bigint,
    CONSTRAINT meetings_motionevent_distance_check CHECK ((distance >= 0)),
    CONSTRAINT meetings_motionevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.meetings_motionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_motionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_pack (
    id bigint NOT NULL,
    number smallint NOT NULL,
    language character varying(12) NOT NULL,
    closed boolean NOT NULL,
    pages integer NOT NULL,
    papers jsonb NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    file_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_pack_number_check CHECK ((number >= 0)),
    CONSTRAINT meetings_pack_pages_check CHECK ((pages >= 0))
);
ALTER TABLE public.meetings_pack ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_pack_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_proceeding (
    id bigint NOT NULL,
    number integer NOT NULL,
    kind character varying(30) NOT NULL,
    at timestamp with time zone NOT NULL,
    text jsonb NOT NULL,
    details jsonb NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    ballot_id bigint,
    corrects_id bigint,
    delegation_id bigint,
    item_id bigint,
    meeting_id bigint NOT NULL,
    motion_id bigint,
    CONSTRAINT meetings_proceeding_number_check CHECK ((number >= 0))
);
ALTER TABLE public.meetings_proceeding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_proceeding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_proxy (
    id bigint NOT NULL,
    credential_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    ended_at timestamp with time zone,
    credential_id bigint,
    giver_id bigint NOT NULL,
    holder_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_proxy_other CHECK ((NOT (giver_id = holder_id))),
    CONSTRAINT meetings_proxy_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.meetings_proxy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_proxy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_proxyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    credential_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    reason character varying(500) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    ended_at timestamp with time zone,
    credential_id bigint,
    giver_id bigint NOT NULL,
    holder_id bigint NOT NULL,
    meeting_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.meetings_proxyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_proxyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_speech (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    seconds smallint NOT NULL,
    gist jsonb NOT NULL,
    delegate_id bigint,
    delegation_id bigint NOT NULL,
    item_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT meetings_speech_position_check CHECK (("position" >= 0)),
    CONSTRAINT meetings_speech_seconds_check CHECK ((seconds >= 0)),
    CONSTRAINT meetings_spoke CHECK (((ended_at IS NULL) OR (ended_at >= started_at)))
);
ALTER TABLE public.meetings_speech ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_speech_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_speechevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    seconds smallint NOT NULL,
    gist jsonb NOT NULL,
    delegate_id bigint,
    delegation_id bigint NOT NULL,
    item_id bigint,
    meeting_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT meetings_speechevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT meetings_speechevent_seconds_check CHECK ((seconds >= 0))
);
ALTER TABLE public.meetings_speechevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_speechevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.meetings_tally (
    id bigint NOT NULL,
    teller_key character varying(100) NOT NULL,
    teller_name character varying(200) NOT NULL,
    option character varying(100) NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    why character varying(500) NOT NULL,
    ballot_id bigint NOT NULL,
    CONSTRAINT meetings_tally_number_check CHECK ((number >= 0))
);
ALTER TABLE public.meetings_tally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.meetings_tally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_application (
    id bigint NOT NULL,
    key uuid NOT NULL,
    number character varying(20) NOT NULL,
    category character varying(12) NOT NULL,
    language character varying(12) NOT NULL,
    answers jsonb NOT NULL,
    email character varying(254) NOT NULL,
    contact character varying(200) NOT NULL,
    contact_until date,
    signed_name character varying(255) NOT NULL,
    state character varying(12) NOT NULL,
    version integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    accepted_on date,
    settled_on date,
    reason text NOT NULL,
    decision_id bigint,
    organisation_id bigint,
    paper_id bigint,
    signed_id bigint,
    pairs character varying(8)[] NOT NULL,
    CONSTRAINT members_application_category CHECK (((category)::text = ANY ((ARRAY['full'::character varying, 'associate'::character varying, 'friendship'::character varying, 'corporate'::character varying])::text[]))),
    CONSTRAINT members_application_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying, 'returned'::character varying, 'accepted'::character varying, 'admitted'::character varying, 'declined'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT members_application_version_check CHECK ((version >= 0)),
    CONSTRAINT members_application_whose CHECK (((NOT ((state)::text = ANY ((ARRAY['accepted'::character varying, 'admitted'::character varying])::text[]))) OR (organisation_id IS NOT NULL)))
);
ALTER TABLE public.members_application ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_application_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_applicationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key uuid NOT NULL,
    number character varying(20) NOT NULL,
    category character varying(12) NOT NULL,
    language character varying(12) NOT NULL,
    contact_until date,
    signed_name character varying(255) NOT NULL,
    state character varying(12) NOT NULL,
    version integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    accepted_on date,
    settled_on date,
    reason text NOT NULL,
    decision_id bigint,
    organisation_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    signed_id bigint,
    CONSTRAINT members_applicationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.members_applicationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_applicationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_campaign (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    name jsonb NOT NULL,
    during daterange NOT NULL,
    goal integer,
    note text NOT NULL,
    CONSTRAINT members_campaign_goal_check CHECK ((goal >= 0))
);
ALTER TABLE public.members_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_campaignevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    name jsonb NOT NULL,
    during daterange NOT NULL,
    goal integer,
    note text NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT members_campaignevent_goal_check CHECK ((goal >= 0))
);
ALTER TABLE public.members_campaignevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_campaignevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_contactnote (
    id bigint NOT NULL,
    "on" date NOT NULL,
    channel character varying(20) NOT NULL,
    text text NOT NULL,
    stage character varying(12) NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    prospect_id bigint NOT NULL,
    CONSTRAINT members_note_channel CHECK (((channel)::text = ANY ((ARRAY['letter'::character varying, 'mail'::character varying, 'call'::character varying, 'meeting'::character varying, 'event'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT members_note_stage CHECK (((stage)::text = ANY ((ARRAY['identified'::character varying, 'contacted'::character varying, 'interested'::character varying, 'applying'::character varying, 'member'::character varying, 'declined'::character varying])::text[])))
);
ALTER TABLE public.members_contactnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_contactnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_display (
    id bigint NOT NULL,
    known_from timestamp with time zone NOT NULL,
    known_until timestamp with time zone,
    during daterange NOT NULL,
    name jsonb NOT NULL,
    flag character varying(16) NOT NULL,
    "position" integer,
    source character varying(300) NOT NULL,
    decision_id bigint,
    organisation_id bigint NOT NULL,
    batch uuid,
    CONSTRAINT members_display_lasts CHECK ((NOT isempty(during))),
    CONSTRAINT members_display_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.members_display ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_display_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_invoice (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    number character varying(20) NOT NULL,
    year smallint NOT NULL,
    currency character varying(3) NOT NULL,
    amount bigint NOT NULL,
    band jsonb NOT NULL,
    language character varying(12) NOT NULL,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    reminded_on date,
    reminders smallint NOT NULL,
    cancelled_on date,
    entry bigint,
    organisation_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT members_invoice_amount CHECK ((amount > 0)),
    CONSTRAINT members_invoice_due_after CHECK ((due_on >= issued_on)),
    CONSTRAINT members_invoice_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT members_invoice_year_check CHECK ((year >= 0))
);
ALTER TABLE public.members_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_invoiceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    number character varying(20) NOT NULL,
    year smallint NOT NULL,
    currency character varying(3) NOT NULL,
    amount bigint NOT NULL,
    band jsonb NOT NULL,
    language character varying(12) NOT NULL,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    reminded_on date,
    reminders smallint NOT NULL,
    cancelled_on date,
    entry bigint,
    organisation_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT members_invoiceevent_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT members_invoiceevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.members_invoiceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_invoiceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_membercount (
    id bigint NOT NULL,
    project character varying(48) NOT NULL,
    fiscal_year smallint NOT NULL,
    category character varying(12) NOT NULL,
    number integer NOT NULL,
    place jsonb NOT NULL,
    paper_id bigint NOT NULL,
    CONSTRAINT members_count_category CHECK (((category)::text = ANY ((ARRAY['cities'::character varying, 'institutions'::character varying, 'companies'::character varying])::text[]))),
    CONSTRAINT members_membercount_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT members_membercount_number_check CHECK ((number >= 0))
);
ALTER TABLE public.members_membercount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_membercount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_membercountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    project character varying(48) NOT NULL,
    fiscal_year smallint NOT NULL,
    category character varying(12) NOT NULL,
    number integer NOT NULL,
    paper_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT members_membercountevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT members_membercountevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.members_membercountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_membercountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_memberimport (
    id bigint NOT NULL,
    batch uuid NOT NULL,
    file_name character varying(255) NOT NULL,
    state character varying(10) NOT NULL,
    rows integer NOT NULL,
    choices jsonb NOT NULL,
    changes jsonb NOT NULL,
    as_of date NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    file_id bigint,
    CONSTRAINT members_import_known CHECK (((state)::text = ANY ((ARRAY['previewed'::character varying, 'applied'::character varying, 'undone'::character varying])::text[]))),
    CONSTRAINT members_memberimport_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.members_memberimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_memberimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_membership (
    id bigint NOT NULL,
    known_from timestamp with time zone NOT NULL,
    known_until timestamp with time zone,
    category character varying(12) NOT NULL,
    during daterange NOT NULL,
    basis character varying(12) NOT NULL,
    decided_by character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    ended_by character varying(12) NOT NULL,
    sample boolean NOT NULL,
    batch uuid,
    decision_id bigint,
    end_decision_id bigint,
    organisation_id bigint NOT NULL,
    decision_cited character varying(100) NOT NULL,
    end_decision_cited character varying(100) NOT NULL,
    CONSTRAINT members_category CHECK (((category)::text = ANY ((ARRAY['full'::character varying, 'associate'::character varying, 'friendship'::character varying, 'corporate'::character varying])::text[]))),
    CONSTRAINT members_known CHECK (((known_until IS NULL) OR (known_until >= known_from))),
    CONSTRAINT members_lasts CHECK ((NOT isempty(during)))
);
ALTER TABLE public.members_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_payment (
    id bigint NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    received_on date,
    bank_reference character varying(100) NOT NULL,
    proof_name character varying(255) NOT NULL,
    reversed_on date,
    entry bigint,
    invoice_id bigint NOT NULL,
    proof_id bigint,
    fee bigint NOT NULL,
    CONSTRAINT members_payment_amount CHECK ((amount > 0)),
    CONSTRAINT members_payment_fee CHECK (((fee >= 0) AND (fee < amount)))
);
ALTER TABLE public.members_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_paymentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    received_on date,
    bank_reference character varying(100) NOT NULL,
    proof_name character varying(255) NOT NULL,
    reversed_on date,
    entry bigint,
    invoice_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    proof_id bigint,
    fee bigint NOT NULL
);
ALTER TABLE public.members_paymentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_paymentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_prospect (
    id bigint NOT NULL,
    stage character varying(12) NOT NULL,
    next_step character varying(300) NOT NULL,
    next_on date,
    owner_duty character varying(20) NOT NULL,
    begun_on date NOT NULL,
    campaign_id bigint,
    organisation_id bigint NOT NULL,
    CONSTRAINT members_prospect_known CHECK (((stage)::text = ANY ((ARRAY['identified'::character varying, 'contacted'::character varying, 'interested'::character varying, 'applying'::character varying, 'member'::character varying, 'declined'::character varying])::text[])))
);
ALTER TABLE public.members_prospect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_prospect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_prospectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    stage character varying(12) NOT NULL,
    next_step character varying(300) NOT NULL,
    next_on date,
    owner_duty character varying(20) NOT NULL,
    begun_on date NOT NULL,
    campaign_id bigint,
    organisation_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.members_prospectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_prospectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_region (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    name jsonb NOT NULL,
    "position" smallint NOT NULL,
    source character varying(300) NOT NULL,
    CONSTRAINT members_region_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.members_region ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_region_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_regionscope (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    during daterange,
    source character varying(300) NOT NULL,
    organisation_id bigint,
    region_id bigint NOT NULL,
    batch uuid,
    CONSTRAINT members_scope_whose CHECK (((((country)::text = ''::text) OR (organisation_id IS NULL)) AND (1 = (
CASE
    WHEN ((country)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.members_regionscope ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_regionscope_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_regionscopeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    during daterange,
    source character varying(300) NOT NULL,
    organisation_id bigint,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    batch uuid
);
ALTER TABLE public.members_regionscopeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_regionscopeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.members_register_version
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.members_registerstate (
    id bigint NOT NULL,
    version bigint NOT NULL
);
ALTER TABLE public.members_registerstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_registerstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_suspension (
    id bigint NOT NULL,
    known_from timestamp with time zone NOT NULL,
    known_until timestamp with time zone,
    during daterange NOT NULL,
    reason character varying(500) NOT NULL,
    decided_by character varying(80) NOT NULL,
    decision_id bigint,
    organisation_id bigint NOT NULL,
    CONSTRAINT members_suspension_lasts CHECK ((NOT isempty(during)))
);
ALTER TABLE public.members_suspension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_writeoff (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    amount bigint NOT NULL,
    reason character varying(300) NOT NULL,
    written_off_on date,
    reversed_on date,
    entry bigint,
    invoice_id bigint NOT NULL,
    CONSTRAINT members_write_off_amount CHECK ((amount > 0)),
    CONSTRAINT members_write_off_booked CHECK (((NOT ((state)::text = 'approved'::text)) OR (written_off_on IS NOT NULL))),
    CONSTRAINT members_write_off_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT members_write_off_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text))))
);
ALTER TABLE public.members_writeoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_writeoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_writeoffevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    amount bigint NOT NULL,
    reason character varying(300) NOT NULL,
    written_off_on date,
    reversed_on date,
    entry bigint,
    invoice_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.members_writeoffevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_writeoffevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.messages_letter (
    id bigint NOT NULL,
    "to" character varying(254) NOT NULL,
    subject character varying(300) NOT NULL,
    body text NOT NULL,
    language character varying(12) NOT NULL,
    ref character varying(200) NOT NULL,
    state character varying(8) NOT NULL,
    attempts smallint NOT NULL,
    error text NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    secret boolean NOT NULL,
    CONSTRAINT messages_letter_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT messages_sent CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL)))),
    CONSTRAINT messages_state CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying, 'failed'::character varying])::text[])))
);
ALTER TABLE public.messages_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messages_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_answer (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    version smallint NOT NULL,
    text text NOT NULL,
    "table" jsonb,
    table_hash character varying(64) NOT NULL,
    explanations jsonb NOT NULL,
    sent_on date,
    sent_number character varying(100) NOT NULL,
    beside_id bigint,
    paper_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT oversight_answer_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT oversight_answer_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT oversight_answer_hash CHECK ((("table" IS NULL) OR (NOT ((table_hash)::text = ''::text)))),
    CONSTRAINT oversight_answer_sent CHECK (((sent_on IS NULL) OR ((state)::text = 'approved'::text))),
    CONSTRAINT oversight_answer_version_check CHECK ((version >= 0))
);
ALTER TABLE public.oversight_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_answerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    version smallint NOT NULL,
    text text NOT NULL,
    "table" jsonb,
    table_hash character varying(64) NOT NULL,
    explanations jsonb NOT NULL,
    sent_on date,
    sent_number character varying(100) NOT NULL,
    beside_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT oversight_answerevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.oversight_answerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_answerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_auditpackage (
    id bigint NOT NULL,
    scope jsonb NOT NULL,
    handed_to character varying(200) NOT NULL,
    entries integer NOT NULL,
    handed_at timestamp with time zone NOT NULL,
    handed_by_key character varying(100) NOT NULL,
    handed_by_name character varying(200) NOT NULL,
    file_id bigint NOT NULL,
    CONSTRAINT oversight_auditpackage_entries_check CHECK ((entries >= 0))
);
ALTER TABLE public.oversight_auditpackage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_auditpackage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_followup (
    id bigint NOT NULL,
    reported_on date NOT NULL,
    progress character varying(10) NOT NULL,
    text character varying(2000) NOT NULL,
    until date,
    recovered bigint,
    entered_at timestamp with time zone NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    paper_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT oversight_follow_up_recovered CHECK (((recovered IS NULL) OR (recovered >= 0)))
);
ALTER TABLE public.oversight_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_request (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    side character varying(8) NOT NULL,
    member character varying(200) NOT NULL,
    committee character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    title character varying(300) NOT NULL,
    text text NOT NULL,
    asked_on date NOT NULL,
    due_on date,
    "table" character varying(40) NOT NULL,
    as_of date,
    first_year smallint,
    last_year smallint,
    amount bigint,
    writer_key character varying(100) NOT NULL,
    writer_name character varying(200) NOT NULL,
    answered_on date,
    ended_on date,
    entered_at timestamp with time zone NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    is_sample boolean NOT NULL,
    found_by character varying(8)[] NOT NULL,
    before_id bigint,
    paper_id bigint,
    project_id bigint,
    withdrawn character varying(500) NOT NULL,
    CONSTRAINT oversight_request_amount CHECK (((amount IS NULL) OR ((amount > 0) AND ((kind)::text = 'disposition'::text)))),
    CONSTRAINT oversight_request_before CHECK (((before_id IS NULL) OR (NOT ((before_id = id) AND (before_id IS NOT NULL))))),
    CONSTRAINT oversight_request_data CHECK (((NOT ((kind)::text = 'data'::text)) OR ((NOT (("table")::text = ''::text)) AND (as_of IS NOT NULL) AND (first_year IS NOT NULL) AND (last_year >= first_year)))),
    CONSTRAINT oversight_request_due CHECK (((due_on IS NULL) OR (due_on >= asked_on))),
    CONSTRAINT oversight_request_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT oversight_request_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT oversight_request_withdrawn CHECK ((((withdrawn)::text = ''::text) OR (ended_on IS NOT NULL)))
);
ALTER TABLE public.oversight_request ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.oversight_requestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    side character varying(8) NOT NULL,
    member character varying(200) NOT NULL,
    committee character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    title character varying(300) NOT NULL,
    text text NOT NULL,
    asked_on date NOT NULL,
    due_on date,
    "table" character varying(40) NOT NULL,
    as_of date,
    first_year smallint,
    last_year smallint,
    amount bigint,
    writer_key character varying(100) NOT NULL,
    writer_name character varying(200) NOT NULL,
    answered_on date,
    ended_on date,
    entered_at timestamp with time zone NOT NULL,
    entered_by_key character varying(100) NOT NULL,
    entered_by_name character varying(200) NOT NULL,
    is_sample boolean NOT NULL,
    before_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_id bigint,
    withdrawn character varying(500) NOT NULL,
    CONSTRAINT oversight_requestevent_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT oversight_requestevent_last_year_check CHECK ((last_year >= 0))
);
ALTER TABLE public.oversight_requestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oversight_requestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_correction (
    id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    field character varying(300) NOT NULL,
    filed jsonb,
    corrected jsonb,
    reason text NOT NULL,
    place jsonb NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    finding_id bigint,
    paper_id bigint,
    CONSTRAINT papers_correction_reason CHECK ((NOT (reason = ''::text)))
);
ALTER TABLE public.papers_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_correctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    field character varying(300) NOT NULL,
    filed jsonb,
    corrected jsonb,
    reason text NOT NULL,
    place jsonb NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    finding_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.papers_correctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_correctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_export (
    id bigint NOT NULL,
    format character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    frozen_id bigint NOT NULL,
    file_id bigint NOT NULL
);
ALTER TABLE public.papers_export ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_export_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_finding (
    id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    code character varying(100) NOT NULL,
    severity character varying(8) NOT NULL,
    params jsonb NOT NULL,
    ko text NOT NULL,
    en text NOT NULL,
    places jsonb NOT NULL,
    source character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    reason text NOT NULL,
    settled_at timestamp with time zone,
    settled_by_key character varying(100) NOT NULL,
    settled_by_name character varying(200) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    present boolean NOT NULL,
    CONSTRAINT papers_finding_reason CHECK (((NOT ((state)::text = 'dismissed'::text)) OR (NOT (reason = ''::text)))),
    CONSTRAINT papers_finding_settled CHECK ((((state)::text = 'open'::text) OR (settled_at IS NOT NULL))),
    CONSTRAINT papers_finding_severity CHECK (((severity)::text = ANY ((ARRAY['error'::character varying, 'warning'::character varying, 'hint'::character varying])::text[]))),
    CONSTRAINT papers_finding_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'accepted'::character varying, 'corrected'::character varying, 'dismissed'::character varying])::text[])))
);
ALTER TABLE public.papers_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_findingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    code character varying(100) NOT NULL,
    severity character varying(8) NOT NULL,
    params jsonb NOT NULL,
    ko text NOT NULL,
    en text NOT NULL,
    places jsonb NOT NULL,
    source character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    reason text NOT NULL,
    settled_at timestamp with time zone,
    settled_by_key character varying(100) NOT NULL,
    settled_by_name character varying(200) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    present boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.papers_findingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_findingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_frozen (
    id bigint NOT NULL,
    subject character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(500) NOT NULL,
    mode character varying(20) NOT NULL,
    content_hash character varying(64) NOT NULL,
    statement jsonb NOT NULL,
    figures jsonb NOT NULL,
    department character varying(80) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by_key character varying(100) NOT NULL,
    frozen_by_name character varying(200) NOT NULL,
    paper_id bigint,
    CONSTRAINT papers_frozen_mode CHECK (((mode)::text = ANY ((ARRAY['as_filed'::character varying, 'as_corrected'::character varying])::text[])))
);
ALTER TABLE public.papers_frozen ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_frozen_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_paper (
    id bigint NOT NULL,
    direction character varying(8) NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(500) NOT NULL,
    number character varying(100) NOT NULL,
    decided_on date,
    disclosure character varying(8) NOT NULL,
    disclosure_ground character varying(300) NOT NULL,
    approval_line jsonb NOT NULL,
    correspondent character varying(300) NOT NULL,
    file_name character varying(255) NOT NULL,
    version smallint NOT NULL,
    project character varying(48) NOT NULL,
    fiscal_year smallint,
    registered_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by_key character varying(100) NOT NULL,
    registered_by_name character varying(200) NOT NULL,
    batch uuid,
    title_pairs character varying(8)[] NOT NULL,
    version_of_id bigint,
    file_id bigint,
    CONSTRAINT papers_direction_known CHECK (((direction)::text = ANY ((ARRAY['in'::character varying, 'out'::character varying, 'inside'::character varying])::text[]))),
    CONSTRAINT papers_disclosure_ground CHECK ((((disclosure)::text = 'public'::text) OR (NOT ((disclosure_ground)::text = ''::text)))),
    CONSTRAINT papers_disclosure_known CHECK (((disclosure)::text = ANY ((ARRAY['public'::character varying, 'partial'::character varying, 'closed'::character varying])::text[]))),
    CONSTRAINT papers_paper_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT papers_paper_version_check CHECK ((version >= 0)),
    CONSTRAINT papers_version_of CHECK ((((version = 1) AND (version_of_id IS NULL)) OR ((version > 1) AND (version_of_id IS NOT NULL))))
);
ALTER TABLE public.papers_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_reading (
    id bigint NOT NULL,
    file_name character varying(255) NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(500) NOT NULL,
    fiscal_year smallint,
    data jsonb NOT NULL,
    problems jsonb NOT NULL,
    corrections jsonb NOT NULL,
    state character varying(10) NOT NULL,
    language character varying(12) NOT NULL,
    reader character varying(100) NOT NULL,
    revision integer NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by_key character varying(100) NOT NULL,
    uploaded_by_name character varying(200) NOT NULL,
    paper_id bigint,
    file_id bigint NOT NULL,
    CONSTRAINT papers_reading_filed CHECK (((NOT ((state)::text = 'filed'::text)) OR (paper_id IS NOT NULL))),
    CONSTRAINT papers_reading_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT papers_reading_revision_check CHECK ((revision >= 0)),
    CONSTRAINT papers_reading_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'read'::character varying, 'corrected'::character varying, 'filed'::character varying, 'refused'::character varying])::text[])))
);
ALTER TABLE public.papers_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_readingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    file_name character varying(255) NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(500) NOT NULL,
    fiscal_year smallint,
    problems jsonb NOT NULL,
    corrections jsonb NOT NULL,
    state character varying(10) NOT NULL,
    language character varying(12) NOT NULL,
    reader character varying(100) NOT NULL,
    revision integer NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by_key character varying(100) NOT NULL,
    uploaded_by_name character varying(200) NOT NULL,
    file_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT papers_readingevent_fiscal_year_check CHECK ((fiscal_year >= 0)),
    CONSTRAINT papers_readingevent_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.papers_readingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_readingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_review (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by_key character varying(100) NOT NULL,
    submitted_by_name character varying(200) NOT NULL,
    note text NOT NULL,
    closed_at timestamp with time zone,
    frozen_id bigint NOT NULL,
    CONSTRAINT papers_review_closed CHECK ((((closed_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (closed_at IS NOT NULL)))),
    CONSTRAINT papers_review_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'confirmed'::character varying, 'returned'::character varying])::text[])))
);
ALTER TABLE public.papers_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_reviewstep (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    duty character varying(20) NOT NULL,
    department character varying(80) NOT NULL,
    is_next boolean NOT NULL,
    outcome character varying(10) NOT NULL,
    post character varying(100) NOT NULL,
    name character varying(200) NOT NULL,
    by_key character varying(100) NOT NULL,
    deputy boolean NOT NULL,
    reason text NOT NULL,
    "on" date,
    at timestamp with time zone,
    review_id bigint NOT NULL,
    CONSTRAINT papers_reviewstep_order_check CHECK (("order" >= 0)),
    CONSTRAINT papers_step_acted CHECK ((((outcome)::text = ''::text) OR (at IS NOT NULL))),
    CONSTRAINT papers_step_reason CHECK (((NOT ((outcome)::text = 'returned'::text)) OR (NOT (reason = ''::text))))
);
ALTER TABLE public.papers_reviewstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_reviewstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.papers_storedfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    media_type character varying(100) NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    CONSTRAINT papers_file_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT papers_file_size CHECK ((size >= 0))
);
ALTER TABLE public.papers_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.papers_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_account (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name jsonb NOT NULL,
    language character varying(12) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id bigint
);
ALTER TABLE public.parties_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_affiliation (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    label jsonb NOT NULL,
    role character varying(200) NOT NULL,
    starts_on character varying(10) NOT NULL,
    ends_on character varying(10) NOT NULL,
    details jsonb NOT NULL,
    batch uuid,
    member_id bigint,
    on_behalf_of_id bigint,
    organisation_id bigint NOT NULL,
    area_id bigint,
    person_id bigint,
    post_id bigint,
    CONSTRAINT parties_affiliation_whose CHECK (((person_id IS NOT NULL) OR (member_id IS NOT NULL)))
);
ALTER TABLE public.parties_affiliation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_affiliation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_affiliationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    label jsonb NOT NULL,
    role character varying(200) NOT NULL,
    starts_on character varying(10) NOT NULL,
    ends_on character varying(10) NOT NULL,
    details jsonb NOT NULL,
    batch uuid,
    member_id bigint,
    on_behalf_of_id bigint,
    organisation_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    area_id bigint,
    person_id bigint,
    post_id bigint
);
ALTER TABLE public.parties_affiliationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_affiliationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_area (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    name jsonb NOT NULL,
    classification character varying(100) NOT NULL,
    details jsonb NOT NULL,
    part_of_id bigint,
    batch uuid
);
ALTER TABLE public.parties_area ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_area_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_contact (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    value character varying(500) NOT NULL,
    label character varying(200) NOT NULL,
    note character varying(300) NOT NULL,
    consent_on date,
    consent_for character varying(300) NOT NULL,
    public boolean NOT NULL,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT parties_contact_whose CHECK ((((organisation_id IS NULL) OR (person_id IS NULL)) AND (1 = (
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.parties_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_duty (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    post character varying(100) NOT NULL,
    deputy boolean NOT NULL,
    during daterange NOT NULL,
    account_id bigint NOT NULL,
    department_id bigint,
    delegated_by_id bigint,
    CONSTRAINT parties_duty_delegated CHECK (((delegated_by_id IS NULL) OR deputy)),
    CONSTRAINT parties_duty_kind CHECK (((kind)::text = ANY ((ARRAY['officer'::character varying, 'team_lead'::character varying, 'director'::character varying, 'bureau_head'::character varying, 'secretariat'::character varying, 'secretary_general'::character varying, 'member_staff'::character varying, 'council_member'::character varying, 'auditor'::character varying, 'administrator'::character varying])::text[]))),
    CONSTRAINT parties_duty_lasts CHECK ((NOT isempty(during)))
);
ALTER TABLE public.parties_duty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_duty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_identifier (
    id bigint NOT NULL,
    scheme character varying(60) NOT NULL,
    identifier character varying(300) NOT NULL,
    batch uuid,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT parties_identifier_whose CHECK ((((organisation_id IS NULL) OR (person_id IS NULL)) AND (1 = (
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.parties_identifier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_identifier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_organisation (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    part_of_id bigint,
    batch uuid,
    country character varying(2) NOT NULL,
    details jsonb NOT NULL,
    dissolved_on character varying(10) NOT NULL,
    founded_on character varying(10) NOT NULL,
    latitude numeric(7,4),
    longitude numeric(7,4),
    names_text text NOT NULL,
    pairs character varying(8)[] NOT NULL,
    sample boolean NOT NULL,
    sort_en character varying(300) NOT NULL,
    sort_ko character varying(300) NOT NULL,
    CONSTRAINT parties_organisation_country CHECK ((((country)::text = ''::text) OR ((country)::text ~ '^[A-Z]{2}$'::text))),
    CONSTRAINT parties_organisation_kind CHECK (((kind)::text = ANY ((ARRAY['city'::character varying, 'department'::character varying, 'bureau'::character varying, 'institution'::character varying, 'company'::character varying, 'network'::character varying, 'organ'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT parties_organisation_point CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)) AND ((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))))
);
ALTER TABLE public.parties_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_organisationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    country character varying(2) NOT NULL,
    latitude numeric(7,4),
    longitude numeric(7,4),
    founded_on character varying(10) NOT NULL,
    dissolved_on character varying(10) NOT NULL,
    sample boolean NOT NULL,
    details jsonb NOT NULL,
    batch uuid,
    part_of_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.parties_organisationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_organisationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_organisationfact (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    value numeric(20,2) NOT NULL,
    as_of date NOT NULL,
    source character varying(300) NOT NULL,
    batch uuid,
    organisation_id bigint NOT NULL,
    CONSTRAINT parties_fact_kind CHECK (((kind)::text = ANY ((ARRAY['population'::character varying, 'income_usd'::character varying])::text[]))),
    CONSTRAINT parties_fact_not_negative CHECK ((value >= (0)::numeric))
);
ALTER TABLE public.parties_organisationfact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_organisationfact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_organisationfactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    value numeric(20,2) NOT NULL,
    as_of date NOT NULL,
    source character varying(300) NOT NULL,
    batch uuid,
    organisation_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.parties_organisationfactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_organisationfactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_organisationname (
    id bigint NOT NULL,
    language character varying(12) NOT NULL,
    name character varying(300) NOT NULL,
    folded character varying(300) NOT NULL,
    use character varying(8) NOT NULL,
    during daterange,
    source character varying(300) NOT NULL,
    organisation_id bigint NOT NULL,
    batch uuid,
    sound character varying(100) NOT NULL,
    details jsonb NOT NULL,
    note character varying(300) NOT NULL,
    CONSTRAINT parties_name_use CHECK (((use)::text = ANY ((ARRAY['legal'::character varying, 'short'::character varying, 'former'::character varying, 'alias'::character varying])::text[])))
);
ALTER TABLE public.parties_organisationname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_organisationname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_person (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    honorific character varying(100) NOT NULL,
    gender character varying(40) NOT NULL,
    born_on character varying(10) NOT NULL,
    died_on character varying(10) NOT NULL,
    sample boolean NOT NULL,
    details jsonb NOT NULL,
    batch uuid,
    names_text text NOT NULL,
    pairs character varying(8)[] NOT NULL,
    sort_name character varying(300) NOT NULL
);
ALTER TABLE public.parties_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    honorific character varying(100) NOT NULL,
    gender character varying(40) NOT NULL,
    born_on character varying(10) NOT NULL,
    died_on character varying(10) NOT NULL,
    sample boolean NOT NULL,
    batch uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.parties_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_personname (
    id bigint NOT NULL,
    language character varying(12) NOT NULL,
    name character varying(300) NOT NULL,
    family character varying(150) NOT NULL,
    given character varying(150) NOT NULL,
    folded character varying(300) NOT NULL,
    use character varying(8) NOT NULL,
    during daterange,
    note character varying(300) NOT NULL,
    details jsonb NOT NULL,
    person_id bigint NOT NULL,
    sound character varying(100) NOT NULL,
    CONSTRAINT parties_person_name_use CHECK (((use)::text = ANY ((ARRAY['legal'::character varying, 'former'::character varying, 'alias'::character varying])::text[])))
);
ALTER TABLE public.parties_personname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_personname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_post (
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    label jsonb NOT NULL,
    role character varying(200) NOT NULL,
    during daterange,
    details jsonb NOT NULL,
    area_id bigint,
    organisation_id bigint NOT NULL,
    batch uuid
);
ALTER TABLE public.parties_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.parties_postevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    label jsonb NOT NULL,
    role character varying(200) NOT NULL,
    during daterange,
    details jsonb NOT NULL,
    area_id bigint,
    organisation_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    batch uuid
);
ALTER TABLE public.parties_postevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.parties_postevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.programmes_happening (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    heading text,
    start character varying(10),
    "end" character varying(10),
    "precision" character varying(5),
    title text NOT NULL,
    place text,
    cities integer,
    people integer,
    countries integer,
    about jsonb NOT NULL,
    wording jsonb NOT NULL,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    programme_id bigint,
    CONSTRAINT programmes_happening_cities_check CHECK ((cities >= 0)),
    CONSTRAINT programmes_happening_countries_check CHECK ((countries >= 0)),
    CONSTRAINT programmes_happening_end CHECK ((("end" IS NULL) OR (("end")::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))),
    CONSTRAINT programmes_happening_order_check CHECK (("order" >= 0)),
    CONSTRAINT programmes_happening_people_check CHECK ((people >= 0)),
    CONSTRAINT programmes_happening_start CHECK (((start IS NULL) OR ((start)::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)))
);
ALTER TABLE public.programmes_happening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_happening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programmes_happeningevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    heading text,
    start character varying(10),
    "end" character varying(10),
    "precision" character varying(5),
    title text NOT NULL,
    place text,
    cities integer,
    people integer,
    countries integer,
    about jsonb NOT NULL,
    wording jsonb NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT programmes_happeningevent_cities_check CHECK ((cities >= 0)),
    CONSTRAINT programmes_happeningevent_countries_check CHECK ((countries >= 0)),
    CONSTRAINT programmes_happeningevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT programmes_happeningevent_people_check CHECK ((people >= 0))
);
ALTER TABLE public.programmes_happeningevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_happeningevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programmes_programme (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    name text NOT NULL,
    facts jsonb NOT NULL,
    paper_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT programmes_programme_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.programmes_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programmes_programmeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    name text NOT NULL,
    facts jsonb NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    project_year_id bigint NOT NULL,
    CONSTRAINT programmes_programmeevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.programmes_programmeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_programmeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programmes_result (
    id bigint NOT NULL,
    places jsonb NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    heading text,
    start character varying(10),
    "end" character varying(10),
    "precision" character varying(5),
    title text NOT NULL,
    place text,
    cities integer,
    people integer,
    countries integer,
    about jsonb NOT NULL,
    wording jsonb NOT NULL,
    year smallint NOT NULL,
    level smallint NOT NULL,
    paper_id bigint,
    programme_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT programmes_result_cities_check CHECK ((cities >= 0)),
    CONSTRAINT programmes_result_countries_check CHECK ((countries >= 0)),
    CONSTRAINT programmes_result_end CHECK ((("end" IS NULL) OR (("end")::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))),
    CONSTRAINT programmes_result_level_check CHECK ((level >= 0)),
    CONSTRAINT programmes_result_order_check CHECK (("order" >= 0)),
    CONSTRAINT programmes_result_people_check CHECK ((people >= 0)),
    CONSTRAINT programmes_result_start CHECK (((start IS NULL) OR ((start)::text ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))),
    CONSTRAINT programmes_result_year_check CHECK ((year >= 0))
);
ALTER TABLE public.programmes_result ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_result_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programmes_resultevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    derived jsonb NOT NULL,
    "order" smallint NOT NULL,
    heading text,
    start character varying(10),
    "end" character varying(10),
    "precision" character varying(5),
    title text NOT NULL,
    place text,
    cities integer,
    people integer,
    countries integer,
    about jsonb NOT NULL,
    wording jsonb NOT NULL,
    year smallint NOT NULL,
    level smallint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint,
    project_year_id bigint NOT NULL,
    CONSTRAINT programmes_resultevent_cities_check CHECK ((cities >= 0)),
    CONSTRAINT programmes_resultevent_countries_check CHECK ((countries >= 0)),
    CONSTRAINT programmes_resultevent_level_check CHECK ((level >= 0)),
    CONSTRAINT programmes_resultevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT programmes_resultevent_people_check CHECK ((people >= 0)),
    CONSTRAINT programmes_resultevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.programmes_resultevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programmes_resultevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_allotment (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    allotted_on date NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    line_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT spending_allotment_amount CHECK ((NOT (amount = 0))),
    CONSTRAINT spending_allotment_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT spending_allotment_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text))))
);
ALTER TABLE public.spending_allotment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_allotment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_allotmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    allotted_on date NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    line_id bigint NOT NULL,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.spending_allotmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_allotmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_case (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    payee_name character varying(200) NOT NULL,
    about character varying(200) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    is_sample boolean NOT NULL,
    found_by character varying(8)[] NOT NULL,
    line_id bigint NOT NULL,
    payee_id bigint
);
ALTER TABLE public.spending_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    payee_name character varying(200) NOT NULL,
    about character varying(200) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    is_sample boolean NOT NULL,
    line_id bigint NOT NULL,
    payee_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.spending_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_columnmapping (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    version smallint NOT NULL,
    name jsonb NOT NULL,
    feed character varying(8) NOT NULL,
    columns jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT spending_columnmapping_version_check CHECK ((version >= 0))
);
ALTER TABLE public.spending_columnmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_columnmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_columnmappingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    version smallint NOT NULL,
    name jsonb NOT NULL,
    feed character varying(8) NOT NULL,
    columns jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT spending_columnmappingevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.spending_columnmappingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_columnmappingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_feedfile (
    id bigint NOT NULL,
    file_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    rows integer NOT NULL,
    total bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by_key character varying(100) NOT NULL,
    taken_by_name character varying(200) NOT NULL,
    undone_at timestamp with time zone,
    why character varying(500) NOT NULL,
    file_id bigint NOT NULL,
    mapping_id bigint NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by_name character varying(200) NOT NULL,
    attempts smallint NOT NULL,
    first_on date,
    last_on date,
    notes jsonb NOT NULL,
    problems jsonb NOT NULL,
    CONSTRAINT spending_feed_accepted CHECK (((NOT ((state)::text = 'accepted'::text)) OR (accepted_at IS NOT NULL))),
    CONSTRAINT spending_feedfile_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT spending_feedfile_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.spending_feedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_feedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_feedfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    file_name character varying(255) NOT NULL,
    state character varying(9) NOT NULL,
    rows integer NOT NULL,
    total bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by_key character varying(100) NOT NULL,
    taken_by_name character varying(200) NOT NULL,
    undone_at timestamp with time zone,
    why character varying(500) NOT NULL,
    file_id bigint NOT NULL,
    mapping_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by_name character varying(200) NOT NULL,
    attempts smallint NOT NULL,
    first_on date,
    last_on date,
    notes jsonb NOT NULL,
    problems jsonb NOT NULL,
    CONSTRAINT spending_feedfileevent_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT spending_feedfileevent_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.spending_feedfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_feedfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_feedrow (
    id bigint NOT NULL,
    "row" integer NOT NULL,
    booked_on date NOT NULL,
    amount bigint NOT NULL,
    payee character varying(200) NOT NULL,
    text character varying(300) NOT NULL,
    number character varying(100) NOT NULL,
    line_name character varying(100) NOT NULL,
    rung_kind character varying(10) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    duplicate boolean NOT NULL,
    matched_how character varying(10) NOT NULL,
    file_id bigint NOT NULL,
    match_id bigint,
    CONSTRAINT spending_feed_amount CHECK ((amount > 0)),
    CONSTRAINT spending_feed_matched CHECK (((match_id IS NULL) OR (NOT duplicate))),
    CONSTRAINT spending_feedrow_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.spending_feedrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_feedrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_reception (
    id bigint NOT NULL,
    purpose character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    insiders smallint,
    outsiders smallint,
    paid_at timestamp with time zone,
    paid_where character varying(200) NOT NULL,
    slip character varying(100) NOT NULL,
    result character varying(2000) NOT NULL,
    case_id bigint NOT NULL,
    meeting_id bigint,
    report_id bigint,
    CONSTRAINT spending_reception_insiders_check CHECK ((insiders >= 0)),
    CONSTRAINT spending_reception_outsiders_check CHECK ((outsiders >= 0)),
    CONSTRAINT spending_reception_people CHECK (((meeting_id IS NOT NULL) OR ((insiders IS NOT NULL) AND (outsiders IS NOT NULL))))
);
ALTER TABLE public.spending_reception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_reception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_receptionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    purpose character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    insiders smallint,
    outsiders smallint,
    paid_at timestamp with time zone,
    paid_where character varying(200) NOT NULL,
    slip character varying(100) NOT NULL,
    result character varying(2000) NOT NULL,
    case_id bigint NOT NULL,
    meeting_id bigint,
    pgh_obj_id bigint NOT NULL,
    report_id bigint,
    CONSTRAINT spending_receptionevent_insiders_check CHECK ((insiders >= 0)),
    CONSTRAINT spending_receptionevent_outsiders_check CHECK ((outsiders >= 0))
);
ALTER TABLE public.spending_receptionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_receptionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_rung (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    rung character varying(10) NOT NULL,
    stepped_on date NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    note character varying(500) NOT NULL,
    case_id bigint NOT NULL,
    entry_id bigint,
    paper_id bigint,
    reverses_id bigint,
    CONSTRAINT spending_rung_amount CHECK ((amount > 0)),
    CONSTRAINT spending_rung_decided CHECK ((((state)::text = 'prepared'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT spending_rung_four_eyes CHECK (((NOT ((state)::text = 'approved'::text)) OR (NOT ((prepared_by_key)::text = (decided_by_key)::text)))),
    CONSTRAINT spending_rung_posted CHECK (((entry_id IS NULL) OR ((state)::text = 'approved'::text)))
);
ALTER TABLE public.spending_rung ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_rung_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.spending_rungevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_key character varying(100) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_key character varying(100) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decision_note character varying(500) NOT NULL,
    rung character varying(10) NOT NULL,
    stepped_on date NOT NULL,
    amount bigint NOT NULL,
    number character varying(100) NOT NULL,
    note character varying(500) NOT NULL,
    case_id bigint NOT NULL,
    entry_id bigint,
    paper_id bigint,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint
);
ALTER TABLE public.spending_rungevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.spending_rungevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_holiday (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    "on" date NOT NULL,
    name character varying(200) NOT NULL,
    added boolean NOT NULL
);
ALTER TABLE public.texts_holiday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_holiday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_parameter (
    id bigint NOT NULL,
    key character varying(100) NOT NULL,
    value jsonb NOT NULL,
    starts_on date,
    ends_on date,
    source character varying(300) NOT NULL,
    assumed boolean NOT NULL,
    note text NOT NULL,
    clause character varying(100) NOT NULL,
    CONSTRAINT texts_parameter_order CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT texts_parameter_source CHECK ((assumed OR (NOT ((source)::text = ''::text))))
);
ALTER TABLE public.texts_parameter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_parameter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_fare (
    id bigint NOT NULL,
    label character varying(200) NOT NULL,
    currency character varying(3) NOT NULL,
    planned bigint NOT NULL,
    paid bigint,
    evidence character varying(200) NOT NULL,
    trip_id bigint NOT NULL,
    CONSTRAINT travel_fare_amount CHECK (((planned >= 0) AND ((paid IS NULL) OR (paid >= 0))))
);
ALTER TABLE public.travel_fare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_fare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_fareevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    label character varying(200) NOT NULL,
    currency character varying(3) NOT NULL,
    planned bigint NOT NULL,
    paid bigint,
    evidence character varying(200) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    trip_id bigint NOT NULL
);
ALTER TABLE public.travel_fareevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_fareevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_traveller (
    id bigint NOT NULL,
    post character varying(100) NOT NULL,
    name character varying(100) NOT NULL,
    grade character varying(20) NOT NULL,
    mileage integer,
    mileage_used integer NOT NULL,
    trip_id bigint NOT NULL,
    CONSTRAINT travel_traveller_mileage_check CHECK ((mileage >= 0)),
    CONSTRAINT travel_traveller_mileage_used_check CHECK ((mileage_used >= 0))
);
ALTER TABLE public.travel_traveller ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_traveller_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_travellerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    post character varying(100) NOT NULL,
    name character varying(100) NOT NULL,
    grade character varying(20) NOT NULL,
    mileage integer,
    mileage_used integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    trip_id bigint NOT NULL,
    CONSTRAINT travel_travellerevent_mileage_check CHECK ((mileage >= 0)),
    CONSTRAINT travel_travellerevent_mileage_used_check CHECK ((mileage_used >= 0))
);
ALTER TABLE public.travel_travellerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_travellerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_trip (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    purpose character varying(1000) NOT NULL,
    place character varying(200) NOT NULL,
    region character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    nights smallint NOT NULL,
    rate_on date,
    is_sample boolean NOT NULL,
    case_id bigint,
    line_id bigint NOT NULL,
    CONSTRAINT travel_trip_days CHECK ((ends_on >= starts_on)),
    CONSTRAINT travel_trip_nights_check CHECK ((nights >= 0))
);
ALTER TABLE public.travel_trip ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_trip_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_tripevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    title character varying(300) NOT NULL,
    purpose character varying(1000) NOT NULL,
    place character varying(200) NOT NULL,
    region character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    nights smallint NOT NULL,
    rate_on date,
    is_sample boolean NOT NULL,
    case_id bigint,
    line_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT travel_tripevent_nights_check CHECK ((nights >= 0))
);
ALTER TABLE public.travel_tripevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_tripevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_trippayment (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    lines jsonb NOT NULL,
    total bigint NOT NULL,
    rate_on date NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    trip_id bigint NOT NULL
);
ALTER TABLE public.travel_trippayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_trippayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.travel_tripstep (
    id bigint NOT NULL,
    step character varying(12) NOT NULL,
    taken_on date NOT NULL,
    passed boolean NOT NULL,
    note character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    paper_id bigint,
    trip_id bigint NOT NULL
);
ALTER TABLE public.travel_tripstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.travel_tripstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_stageamount
    ADD CONSTRAINT appropriations_amount_once UNIQUE (line_id, stage, round, number);
ALTER TABLE ONLY public.appropriations_basisline
    ADD CONSTRAINT appropriations_basis_order UNIQUE (amount_id, "order");
ALTER TABLE ONLY public.appropriations_basisline
    ADD CONSTRAINT appropriations_basisline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_budgetline
    ADD CONSTRAINT appropriations_budgetline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_budgetlineevent
    ADD CONSTRAINT appropriations_budgetlineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_carryover
    ADD CONSTRAINT appropriations_carryover_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_carryoverevent
    ADD CONSTRAINT appropriations_carryoverevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_ceiling
    ADD CONSTRAINT appropriations_ceiling_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_ceilingevent
    ADD CONSTRAINT appropriations_ceilingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_indicator
    ADD CONSTRAINT appropriations_indicator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_indicatoryear
    ADD CONSTRAINT appropriations_indicator_year UNIQUE (indicator_id, fiscal_year);
ALTER TABLE ONLY public.appropriations_indicatorevent
    ADD CONSTRAINT appropriations_indicatorevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_indicatoryear
    ADD CONSTRAINT appropriations_indicatoryear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_indicatoryearevent
    ADD CONSTRAINT appropriations_indicatoryearevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_budgetline
    ADD CONSTRAINT appropriations_line_once UNIQUE (project_id, fiscal_year, name);
ALTER TABLE ONLY public.appropriations_planamount
    ADD CONSTRAINT appropriations_plan_once UNIQUE (project_id, plan_year, fiscal_year);
ALTER TABLE ONLY public.appropriations_planamount
    ADD CONSTRAINT appropriations_planamount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_planamountevent
    ADD CONSTRAINT appropriations_planamountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appropriations_stageamount
    ADD CONSTRAINT appropriations_stageamount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_transfer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_transfer_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.appropriations_transferevent
    ADD CONSTRAINT appropriations_transferevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_answer
    ADD CONSTRAINT assessments_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessment_key_key UNIQUE (key);
ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_assessmentevent
    ADD CONSTRAINT assessments_assessmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_comment
    ADD CONSTRAINT assessments_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_evidence
    ADD CONSTRAINT assessments_evidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_evidenceevent
    ADD CONSTRAINT assessments_evidenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_inquiry
    ADD CONSTRAINT assessments_inquiry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_inquiryevent
    ADD CONSTRAINT assessments_inquiryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_instrumentversion
    ADD CONSTRAINT assessments_instrumentversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_instrumentversion
    ADD CONSTRAINT assessments_instrumentversion_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.assessments_instrumentversionevent
    ADD CONSTRAINT assessments_instrumentversionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_plannedstep
    ADD CONSTRAINT assessments_plannedstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_plannedstepevent
    ADD CONSTRAINT assessments_plannedstepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_sectionshare
    ADD CONSTRAINT assessments_section_once UNIQUE (assessment_id, section);
ALTER TABLE ONLY public.assessments_sectionshare
    ADD CONSTRAINT assessments_sectionshare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_sectionshareevent
    ADD CONSTRAINT assessments_sectionshareevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.assessments_submission
    ADD CONSTRAINT assessments_submission_once UNIQUE (assessment_id, number, kind);
ALTER TABLE ONLY public.assessments_submission
    ADD CONSTRAINT assessments_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_instrumentversion
    ADD CONSTRAINT assessments_version_once UNIQUE (key, version);
ALTER TABLE ONLY public.assessments_workbook
    ADD CONSTRAINT assessments_workbook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assessments_workbookevent
    ADD CONSTRAINT assessments_workbookevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_key_key UNIQUE (key);
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_organisation_id_key UNIQUE (organisation_id);
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bodies_bodyevent
    ADD CONSTRAINT bodies_bodyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.bodies_officereview
    ADD CONSTRAINT bodies_officereview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bodies_officereviewevent
    ADD CONSTRAINT bodies_officereviewevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_one_holder EXCLUDE USING gist (int8range(seat_id, seat_id, '[]'::text) WITH &&, during WITH &&) WHERE (((known_until IS NULL) AND (NOT substitute)));
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_one_substitute EXCLUDE USING gist (int8range(seat_id, seat_id, '[]'::text) WITH &&, during WITH &&) WHERE (((known_until IS NULL) AND substitute));
ALTER TABLE ONLY public.bodies_officereview
    ADD CONSTRAINT bodies_review_once UNIQUE (body_id, year);
ALTER TABLE ONLY public.bodies_seat
    ADD CONSTRAINT bodies_seat_once UNIQUE (body_id, key);
ALTER TABLE ONLY public.bodies_seat
    ADD CONSTRAINT bodies_seat_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bodies_seatcount
    ADD CONSTRAINT bodies_seatcount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bodies_seatcountevent
    ADD CONSTRAINT bodies_seatcountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.bodies_seatevent
    ADD CONSTRAINT bodies_seatevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_term_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_basisitem
    ADD CONSTRAINT budget_basis_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_basisitem
    ADD CONSTRAINT budget_basisitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_basisitemevent
    ADD CONSTRAINT budget_basisitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_ground
    ADD CONSTRAINT budget_ground_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_ground
    ADD CONSTRAINT budget_ground_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_groundevent
    ADD CONSTRAINT budget_groundevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_lineevent
    ADD CONSTRAINT budget_lineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_officer
    ADD CONSTRAINT budget_officer_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_officer
    ADD CONSTRAINT budget_officer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_officercontact
    ADD CONSTRAINT budget_officercontact_officer_id_key UNIQUE (officer_id);
ALTER TABLE ONLY public.budget_officercontact
    ADD CONSTRAINT budget_officercontact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_officerevent
    ADD CONSTRAINT budget_officerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_outturn
    ADD CONSTRAINT budget_outturn_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_outturn
    ADD CONSTRAINT budget_outturn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_outturnevent
    ADD CONSTRAINT budget_outturnevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_project
    ADD CONSTRAINT budget_project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_project
    ADD CONSTRAINT budget_project_short_name_key UNIQUE (short_name);
ALTER TABLE ONLY public.budget_projectevent
    ADD CONSTRAINT budget_projectevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_projectname
    ADD CONSTRAINT budget_projectname_folded_key UNIQUE (folded);
ALTER TABLE ONLY public.budget_projectname
    ADD CONSTRAINT budget_projectname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_projectyear
    ADD CONSTRAINT budget_projectyear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_projectyearevent
    ADD CONSTRAINT budget_projectyearevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_step
    ADD CONSTRAINT budget_step_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_step
    ADD CONSTRAINT budget_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.budget_stepevent
    ADD CONSTRAINT budget_stepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.budget_projectyear
    ADD CONSTRAINT budget_year_version UNIQUE (project_id, fiscal_year, version);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_candidature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.elections_candidatureevent
    ADD CONSTRAINT elections_candidatureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.elections_election
    ADD CONSTRAINT elections_election_key_key UNIQUE (key);
ALTER TABLE ONLY public.elections_election
    ADD CONSTRAINT elections_election_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.elections_electionevent
    ADD CONSTRAINT elections_electionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.elections_round
    ADD CONSTRAINT elections_round_ballot_id_key UNIQUE (ballot_id);
ALTER TABLE ONLY public.elections_round
    ADD CONSTRAINT elections_round_once UNIQUE (election_id, number);
ALTER TABLE ONLY public.elections_round
    ADD CONSTRAINT elections_round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.elections_roundevent
    ADD CONSTRAINT elections_roundevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seat_once UNIQUE (election_id, seat_id);
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seatup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.elections_seatupevent
    ADD CONSTRAINT elections_seatupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_stands_once UNIQUE (election_id, key);
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_key_key UNIQUE (key);
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_agreementevent
    ADD CONSTRAINT grants_agreementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_agreementitem
    ADD CONSTRAINT grants_agreementitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_agreementitemevent
    ADD CONSTRAINT grants_agreementitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_application
    ADD CONSTRAINT grants_application_once UNIQUE (agreement_id, number);
ALTER TABLE ONLY public.grants_application
    ADD CONSTRAINT grants_application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_applicationevent
    ADD CONSTRAINT grants_applicationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_creditevent
    ADD CONSTRAINT grants_creditevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_evidence
    ADD CONSTRAINT grants_evidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_expense
    ADD CONSTRAINT grants_expense_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.grants_expense
    ADD CONSTRAINT grants_expense_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_expenseevent
    ADD CONSTRAINT grants_expenseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_once UNIQUE (application_id, number);
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_instalmentevent
    ADD CONSTRAINT grants_instalmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_agreementitem
    ADD CONSTRAINT grants_item_once UNIQUE (agreement_id, name);
ALTER TABLE ONLY public.grants_opencommitment
    ADD CONSTRAINT grants_opencommitment_expense_id_key UNIQUE (expense_id);
ALTER TABLE ONLY public.grants_opencommitment
    ADD CONSTRAINT grants_opencommitment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_opencommitmentevent
    ADD CONSTRAINT grants_opencommitmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_package
    ADD CONSTRAINT grants_package_once UNIQUE (agreement_id, side, number, direction);
ALTER TABLE ONLY public.grants_package
    ADD CONSTRAINT grants_package_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_query
    ADD CONSTRAINT grants_query_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_queryevent
    ADD CONSTRAINT grants_queryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_reallocation
    ADD CONSTRAINT grants_reallocation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_reallocationevent
    ADD CONSTRAINT grants_reallocationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_returnnotice
    ADD CONSTRAINT grants_returnnotice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_returnnotice
    ADD CONSTRAINT grants_returnnotice_settlement_id_key UNIQUE (settlement_id);
ALTER TABLE ONLY public.grants_returnnoticeevent
    ADD CONSTRAINT grants_returnnoticeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_rung_id_key UNIQUE (rung_id);
ALTER TABLE ONLY public.grants_returnreceiptevent
    ADD CONSTRAINT grants_returnreceiptevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_settlementline
    ADD CONSTRAINT grants_settlement_line UNIQUE (settlement_id, item_id);
ALTER TABLE ONLY public.grants_settlement
    ADD CONSTRAINT grants_settlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grants_settlement
    ADD CONSTRAINT grants_settlement_version UNIQUE (agreement_id, version);
ALTER TABLE ONLY public.grants_settlementevent
    ADD CONSTRAINT grants_settlementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.grants_settlementline
    ADD CONSTRAINT grants_settlementline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_key_key UNIQUE (key);
ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_closing
    ADD CONSTRAINT ledger_closed_once UNIQUE (fund_id, year);
ALTER TABLE ONLY public.ledger_closing
    ADD CONSTRAINT ledger_closing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.ledger_exchangerate
    ADD CONSTRAINT ledger_exchangerate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_fund
    ADD CONSTRAINT ledger_fund_key_key UNIQUE (key);
ALTER TABLE ONLY public.ledger_fund
    ADD CONSTRAINT ledger_fund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_actionitem
    ADD CONSTRAINT meetings_actionitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_actionitemevent
    ADD CONSTRAINT meetings_actionitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_allowancelist
    ADD CONSTRAINT meetings_allowancelist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_attendanceevent
    ADD CONSTRAINT meetings_attendanceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_once UNIQUE (meeting_id, number);
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_ballotevent
    ADD CONSTRAINT meetings_ballotevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_hostbid
    ADD CONSTRAINT meetings_bid_once UNIQUE (call_id, organisation_id);
ALTER TABLE ONLY public.meetings_bidscore
    ADD CONSTRAINT meetings_bidscore_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_bidscoreevent
    ADD CONSTRAINT meetings_bidscoreevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_cast
    ADD CONSTRAINT meetings_cast_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_delegate
    ADD CONSTRAINT meetings_delegate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_delegate
    ADD CONSTRAINT meetings_delegate_token_key UNIQUE (token);
ALTER TABLE ONLY public.meetings_delegateevent
    ADD CONSTRAINT meetings_delegateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_delegation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_delegationevent
    ADD CONSTRAINT meetings_delegationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_entitled
    ADD CONSTRAINT meetings_entitled_once UNIQUE (ballot_id, delegation_id);
ALTER TABLE ONLY public.meetings_entitled
    ADD CONSTRAINT meetings_entitled_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_cast
    ADD CONSTRAINT meetings_form_once UNIQUE (entitled_id, nonce);
ALTER TABLE ONLY public.meetings_hostbid
    ADD CONSTRAINT meetings_hostbid_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_hostbidevent
    ADD CONSTRAINT meetings_hostbidevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_key_key UNIQUE (key);
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_hostcallevent
    ADD CONSTRAINT meetings_hostcallevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_invitation_token_key UNIQUE (token);
ALTER TABLE ONLY public.meetings_invitationevent
    ADD CONSTRAINT meetings_invitationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_itempaper
    ADD CONSTRAINT meetings_item_paper_once UNIQUE (item_id, paper_id);
ALTER TABLE ONLY public.meetings_item
    ADD CONSTRAINT meetings_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_item
    ADD CONSTRAINT meetings_item_position UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_itemevent
    ADD CONSTRAINT meetings_itemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_itempaper
    ADD CONSTRAINT meetings_itempaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_itempaperevent
    ADD CONSTRAINT meetings_itempaperevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_key_key UNIQUE (key);
ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_meetingchange
    ADD CONSTRAINT meetings_meetingchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcontact_delegate_id_key UNIQUE (delegate_id);
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcontact_invitation_id_key UNIQUE (invitation_id);
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcontact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_meetingevent
    ADD CONSTRAINT meetings_meetingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_minutes
    ADD CONSTRAINT meetings_minutes_once UNIQUE (meeting_id, version);
ALTER TABLE ONLY public.meetings_minutes
    ADD CONSTRAINT meetings_minutes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_minutesevent
    ADD CONSTRAINT meetings_minutesevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_once UNIQUE (meeting_id, number);
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_motionevent
    ADD CONSTRAINT meetings_motionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_pack
    ADD CONSTRAINT meetings_pack_once UNIQUE (meeting_id, number);
ALTER TABLE ONLY public.meetings_pack
    ADD CONSTRAINT meetings_pack_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_person_invited_once UNIQUE (meeting_id, person_id);
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_person_once UNIQUE (meeting_id, person_id);
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_once UNIQUE (meeting_id, number);
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_proxy
    ADD CONSTRAINT meetings_proxy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_proxyevent
    ADD CONSTRAINT meetings_proxyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_bidscore
    ADD CONSTRAINT meetings_scored_once UNIQUE (bid_id, criterion, assessor_key);
ALTER TABLE ONLY public.meetings_speech
    ADD CONSTRAINT meetings_speech_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_speechevent
    ADD CONSTRAINT meetings_speechevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.meetings_tally
    ADD CONSTRAINT meetings_tally_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_there_once EXCLUDE USING gist (int8range(delegate_id, delegate_id, '[]'::text) WITH &&, during WITH &&);
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_key_key UNIQUE (key);
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_number_key UNIQUE (number);
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_applicationevent
    ADD CONSTRAINT members_applicationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_campaign
    ADD CONSTRAINT members_campaign_key_key UNIQUE (key);
ALTER TABLE ONLY public.members_campaign
    ADD CONSTRAINT members_campaign_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_campaignevent
    ADD CONSTRAINT members_campaignevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_contactnote
    ADD CONSTRAINT members_contactnote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_display
    ADD CONSTRAINT members_display_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_invoice
    ADD CONSTRAINT members_invoice_number_key UNIQUE (number);
ALTER TABLE ONLY public.members_invoice
    ADD CONSTRAINT members_invoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_invoiceevent
    ADD CONSTRAINT members_invoiceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_membercount
    ADD CONSTRAINT members_membercount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_membercountevent
    ADD CONSTRAINT members_membercountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_memberimport
    ADD CONSTRAINT members_memberimport_batch_key UNIQUE (batch);
ALTER TABLE ONLY public.members_memberimport
    ADD CONSTRAINT members_memberimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_membership
    ADD CONSTRAINT members_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_membership
    ADD CONSTRAINT members_one_at_a_time EXCLUDE USING gist (int8range(organisation_id, organisation_id, '[]'::text) WITH &&, during WITH &&) WHERE ((known_until IS NULL));
ALTER TABLE ONLY public.members_payment
    ADD CONSTRAINT members_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_paymentevent
    ADD CONSTRAINT members_paymentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_prospect
    ADD CONSTRAINT members_prospect_once UNIQUE NULLS NOT DISTINCT (organisation_id, campaign_id);
ALTER TABLE ONLY public.members_prospect
    ADD CONSTRAINT members_prospect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_prospectevent
    ADD CONSTRAINT members_prospectevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_region
    ADD CONSTRAINT members_region_key_key UNIQUE (key);
ALTER TABLE ONLY public.members_region
    ADD CONSTRAINT members_region_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_regionscope
    ADD CONSTRAINT members_regionscope_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_regionscopeevent
    ADD CONSTRAINT members_regionscopeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.members_registerstate
    ADD CONSTRAINT members_registerstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_regionscope
    ADD CONSTRAINT members_scope_once UNIQUE NULLS NOT DISTINCT (country, organisation_id, during);
ALTER TABLE ONLY public.members_display
    ADD CONSTRAINT members_shown_once EXCLUDE USING gist (int8range(organisation_id, organisation_id, '[]'::text) WITH &&, during WITH &&) WHERE ((known_until IS NULL));
ALTER TABLE ONLY public.members_suspension
    ADD CONSTRAINT members_suspended_once EXCLUDE USING gist (int8range(organisation_id, organisation_id, '[]'::text) WITH &&, during WITH &&) WHERE ((known_until IS NULL));
ALTER TABLE ONLY public.members_suspension
    ADD CONSTRAINT members_suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_writeoff
    ADD CONSTRAINT members_writeoff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_writeoffevent
    ADD CONSTRAINT members_writeoffevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.messages_letter
    ADD CONSTRAINT messages_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.oversight_answer
    ADD CONSTRAINT oversight_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.oversight_answer
    ADD CONSTRAINT oversight_answer_version UNIQUE (request_id, version);
ALTER TABLE ONLY public.oversight_answerevent
    ADD CONSTRAINT oversight_answerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.oversight_auditpackage
    ADD CONSTRAINT oversight_auditpackage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.oversight_followup
    ADD CONSTRAINT oversight_followup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.oversight_request
    ADD CONSTRAINT oversight_request_key_key UNIQUE (key);
ALTER TABLE ONLY public.oversight_request
    ADD CONSTRAINT oversight_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.oversight_requestevent
    ADD CONSTRAINT oversight_requestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.papers_correction
    ADD CONSTRAINT papers_correction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_correctionevent
    ADD CONSTRAINT papers_correctionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.papers_export
    ADD CONSTRAINT papers_export_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_finding
    ADD CONSTRAINT papers_finding_once UNIQUE (subject, fingerprint);
ALTER TABLE ONLY public.papers_finding
    ADD CONSTRAINT papers_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_findingevent
    ADD CONSTRAINT papers_findingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.papers_frozen
    ADD CONSTRAINT papers_frozen_once UNIQUE (subject, mode, content_hash);
ALTER TABLE ONLY public.papers_frozen
    ADD CONSTRAINT papers_frozen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_paper
    ADD CONSTRAINT papers_paper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_reading
    ADD CONSTRAINT papers_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_readingevent
    ADD CONSTRAINT papers_readingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.papers_review
    ADD CONSTRAINT papers_review_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_reviewstep
    ADD CONSTRAINT papers_reviewstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_reviewstep
    ADD CONSTRAINT papers_step_order UNIQUE (review_id, "order");
ALTER TABLE ONLY public.papers_storedfile
    ADD CONSTRAINT papers_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.papers_storedfile
    ADD CONSTRAINT papers_storedfile_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.papers_paper
    ADD CONSTRAINT papers_version_once UNIQUE (version_of_id, version);
ALTER TABLE ONLY public.parties_account
    ADD CONSTRAINT parties_account_email_key UNIQUE (email);
ALTER TABLE ONLY public.parties_account
    ADD CONSTRAINT parties_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_key_key UNIQUE (key);
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_affiliationevent
    ADD CONSTRAINT parties_affiliationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.parties_area
    ADD CONSTRAINT parties_area_key_key UNIQUE (key);
ALTER TABLE ONLY public.parties_area
    ADD CONSTRAINT parties_area_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_contact
    ADD CONSTRAINT parties_contact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_duty
    ADD CONSTRAINT parties_duty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_organisationfact
    ADD CONSTRAINT parties_fact_once UNIQUE (organisation_id, kind, as_of);
ALTER TABLE ONLY public.parties_identifier
    ADD CONSTRAINT parties_identifier_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_organisationname
    ADD CONSTRAINT parties_name_once UNIQUE NULLS NOT DISTINCT (organisation_id, language, name, use, during, note);
ALTER TABLE ONLY public.parties_organisation
    ADD CONSTRAINT parties_organisation_key_key UNIQUE (key);
ALTER TABLE ONLY public.parties_organisation
    ADD CONSTRAINT parties_organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_organisationevent
    ADD CONSTRAINT parties_organisationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.parties_organisationfact
    ADD CONSTRAINT parties_organisationfact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_organisationfactevent
    ADD CONSTRAINT parties_organisationfactevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.parties_organisationname
    ADD CONSTRAINT parties_organisationname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_person
    ADD CONSTRAINT parties_person_key_key UNIQUE (key);
ALTER TABLE ONLY public.parties_person
    ADD CONSTRAINT parties_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_personevent
    ADD CONSTRAINT parties_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.parties_personname
    ADD CONSTRAINT parties_personname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_post
    ADD CONSTRAINT parties_post_key_key UNIQUE (key);
ALTER TABLE ONLY public.parties_post
    ADD CONSTRAINT parties_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.parties_postevent
    ADD CONSTRAINT parties_postevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programmes_happening
    ADD CONSTRAINT programmes_happening_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_happening
    ADD CONSTRAINT programmes_happening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programmes_happeningevent
    ADD CONSTRAINT programmes_happeningevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programmes_programme
    ADD CONSTRAINT programmes_programme_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_programme
    ADD CONSTRAINT programmes_programme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programmes_programmeevent
    ADD CONSTRAINT programmes_programmeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.programmes_result
    ADD CONSTRAINT programmes_result_order UNIQUE (project_year_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_result
    ADD CONSTRAINT programmes_result_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programmes_resultevent
    ADD CONSTRAINT programmes_resultevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_allotment
    ADD CONSTRAINT spending_allotment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_allotmentevent
    ADD CONSTRAINT spending_allotmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_case
    ADD CONSTRAINT spending_case_key_key UNIQUE (key);
ALTER TABLE ONLY public.spending_case
    ADD CONSTRAINT spending_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_caseevent
    ADD CONSTRAINT spending_caseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_columnmapping
    ADD CONSTRAINT spending_columnmapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_columnmappingevent
    ADD CONSTRAINT spending_columnmappingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_feedrow
    ADD CONSTRAINT spending_feed_row UNIQUE (file_id, "row");
ALTER TABLE ONLY public.spending_feedfile
    ADD CONSTRAINT spending_feedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_feedfileevent
    ADD CONSTRAINT spending_feedfileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_feedrow
    ADD CONSTRAINT spending_feedrow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_columnmapping
    ADD CONSTRAINT spending_mapping_version UNIQUE (key, version);
ALTER TABLE ONLY public.spending_reception
    ADD CONSTRAINT spending_reception_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.spending_reception
    ADD CONSTRAINT spending_reception_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_receptionevent
    ADD CONSTRAINT spending_receptionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spending_rungevent
    ADD CONSTRAINT spending_rungevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.texts_holiday
    ADD CONSTRAINT texts_holiday_once UNIQUE (country, "on");
ALTER TABLE ONLY public.texts_holiday
    ADD CONSTRAINT texts_holiday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_parameter
    ADD CONSTRAINT texts_parameter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_parameter
    ADD CONSTRAINT texts_parameter_start UNIQUE NULLS NOT DISTINCT (key, starts_on);
ALTER TABLE ONLY public.travel_fare
    ADD CONSTRAINT travel_fare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.travel_fareevent
    ADD CONSTRAINT travel_fareevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.travel_traveller
    ADD CONSTRAINT travel_traveller_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.travel_travellerevent
    ADD CONSTRAINT travel_travellerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.travel_trip
    ADD CONSTRAINT travel_trip_key_key UNIQUE (key);
ALTER TABLE ONLY public.travel_trip
    ADD CONSTRAINT travel_trip_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.travel_tripevent
    ADD CONSTRAINT travel_tripevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.travel_trippayment
    ADD CONSTRAINT travel_trippayment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.travel_tripstep
    ADD CONSTRAINT travel_tripstep_pkey PRIMARY KEY (id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX appropriations_basisline_amount_id_dd08fdfb ON public.appropriations_basisline USING btree (amount_id);
CREATE INDEX appropriations_budgetline_follows_id_90316da5 ON public.appropriations_budgetline USING btree (follows_id);
CREATE INDEX appropriations_budgetline_project_id_75aae035 ON public.appropriations_budgetline USING btree (project_id);
CREATE INDEX appropriations_budgetlineevent_follows_id_8270c649 ON public.appropriations_budgetlineevent USING btree (follows_id);
CREATE INDEX appropriations_budgetlineevent_pgh_obj_id_6a5034d7 ON public.appropriations_budgetlineevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_budgetlineevent_project_id_62dc8f15 ON public.appropriations_budgetlineevent USING btree (project_id);
CREATE INDEX appropriations_carryover_into_id_878462b1 ON public.appropriations_carryover USING btree (into_id);
CREATE INDEX appropriations_carryover_line_id_5b15cfc6 ON public.appropriations_carryover USING btree (line_id);
CREATE INDEX appropriations_carryover_paper_id_d71a6ff9 ON public.appropriations_carryover USING btree (paper_id);
CREATE INDEX appropriations_carryoverevent_into_id_85634f5f ON public.appropriations_carryoverevent USING btree (into_id);
CREATE INDEX appropriations_carryoverevent_line_id_a604ae4f ON public.appropriations_carryoverevent USING btree (line_id);
CREATE INDEX appropriations_carryoverevent_paper_id_52350a2b ON public.appropriations_carryoverevent USING btree (paper_id);
CREATE INDEX appropriations_carryoverevent_pgh_obj_id_d313dfec ON public.appropriations_carryoverevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_ceiling_paper_id_55752d6f ON public.appropriations_ceiling USING btree (paper_id);
CREATE INDEX appropriations_ceiling_project_id_1d812656 ON public.appropriations_ceiling USING btree (project_id);
CREATE INDEX appropriations_ceilingevent_paper_id_ed4e7227 ON public.appropriations_ceilingevent USING btree (paper_id);
CREATE INDEX appropriations_ceilingevent_pgh_obj_id_41849dd4 ON public.appropriations_ceilingevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_ceilingevent_project_id_1b43c344 ON public.appropriations_ceilingevent USING btree (project_id);
CREATE INDEX appropriations_indicator_project_id_5cdb1907 ON public.appropriations_indicator USING btree (project_id);
CREATE INDEX appropriations_indicatorevent_pgh_obj_id_c847600d ON public.appropriations_indicatorevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_indicatorevent_project_id_3d5799a0 ON public.appropriations_indicatorevent USING btree (project_id);
CREATE INDEX appropriations_indicatoryear_indicator_id_277307c1 ON public.appropriations_indicatoryear USING btree (indicator_id);
CREATE INDEX appropriations_indicatoryear_paper_id_bd889b32 ON public.appropriations_indicatoryear USING btree (paper_id);
CREATE INDEX appropriations_indicatoryearevent_indicator_id_6180facf ON public.appropriations_indicatoryearevent USING btree (indicator_id);
CREATE INDEX appropriations_indicatoryearevent_paper_id_a105787a ON public.appropriations_indicatoryearevent USING btree (paper_id);
CREATE INDEX appropriations_indicatoryearevent_pgh_obj_id_c8f314b7 ON public.appropriations_indicatoryearevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_planamount_paper_id_b9ac4dd1 ON public.appropriations_planamount USING btree (paper_id);
CREATE INDEX appropriations_planamount_project_id_c883a511 ON public.appropriations_planamount USING btree (project_id);
CREATE INDEX appropriations_planamountevent_paper_id_758eb2d3 ON public.appropriations_planamountevent USING btree (paper_id);
CREATE INDEX appropriations_planamountevent_pgh_obj_id_e8a7f171 ON public.appropriations_planamountevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_planamountevent_project_id_03631169 ON public.appropriations_planamountevent USING btree (project_id);
CREATE INDEX appropriations_stageamount_line_id_43b457ba ON public.appropriations_stageamount USING btree (line_id);
CREATE INDEX appropriations_stageamount_paper_id_b27e59dd ON public.appropriations_stageamount USING btree (paper_id);
CREATE INDEX appropriations_transfer_paper_id_55708fe6 ON public.appropriations_transfer USING btree (paper_id);
CREATE INDEX appropriations_transfer_source_id_ccb9d2da ON public.appropriations_transfer USING btree (source_id);
CREATE INDEX appropriations_transfer_target_id_68abb1c5 ON public.appropriations_transfer USING btree (target_id);
CREATE INDEX appropriations_transferevent_paper_id_75b01b54 ON public.appropriations_transferevent USING btree (paper_id);
CREATE INDEX appropriations_transferevent_pgh_obj_id_4ac675a8 ON public.appropriations_transferevent USING btree (pgh_obj_id);
CREATE INDEX appropriations_transferevent_reverses_id_299eaafe ON public.appropriations_transferevent USING btree (reverses_id);
CREATE INDEX appropriations_transferevent_source_id_bac11bb1 ON public.appropriations_transferevent USING btree (source_id);
CREATE INDEX appropriations_transferevent_target_id_62e60cce ON public.appropriations_transferevent USING btree (target_id);
CREATE INDEX assessments_answer_assessment_id_bf63c452 ON public.assessments_answer USING btree (assessment_id);
CREATE INDEX assessments_assessment_key_a130af41_like ON public.assessments_assessment USING btree (key varchar_pattern_ops);
CREATE INDEX assessments_assessment_organisation_id_fa93e360 ON public.assessments_assessment USING btree (organisation_id);
CREATE INDEX assessments_assessment_version_id_d5335d7b ON public.assessments_assessment USING btree (version_id);
CREATE INDEX assessments_assessmentevent_organisation_id_21b16450 ON public.assessments_assessmentevent USING btree (organisation_id);
CREATE INDEX assessments_assessmentevent_pgh_obj_id_dbaa6ed6 ON public.assessments_assessmentevent USING btree (pgh_obj_id);
CREATE INDEX assessments_assessmentevent_version_id_e7aaec44 ON public.assessments_assessmentevent USING btree (version_id);
CREATE INDEX assessments_comment_assessment_id_e4b728e2 ON public.assessments_comment USING btree (assessment_id);
CREATE INDEX assessments_comment_of ON public.assessments_comment USING btree (assessment_id, item);
CREATE INDEX assessments_current ON public.assessments_answer USING btree (assessment_id, kind, item, id DESC);
CREATE INDEX assessments_evidence_assessment_id_65702d35 ON public.assessments_evidence USING btree (assessment_id);
CREATE INDEX assessments_evidence_file_id_4cfcd7a7 ON public.assessments_evidence USING btree (file_id);
CREATE INDEX assessments_evidence_of ON public.assessments_evidence USING btree (assessment_id, item);
CREATE INDEX assessments_evidenceevent_assessment_id_fa6376c5 ON public.assessments_evidenceevent USING btree (assessment_id);
CREATE INDEX assessments_evidenceevent_file_id_a68c6933 ON public.assessments_evidenceevent USING btree (file_id);
CREATE INDEX assessments_evidenceevent_pgh_obj_id_964c62c5 ON public.assessments_evidenceevent USING btree (pgh_obj_id);
CREATE INDEX assessments_inquiry_assessment_id_7cb97c65 ON public.assessments_inquiry USING btree (assessment_id);
CREATE UNIQUE INDEX assessments_inquiry_once ON public.assessments_inquiry USING btree (assessment_id, item) WHERE ((ended_at IS NULL) AND (replied_at IS NULL));
CREATE INDEX assessments_inquiryevent_assessment_id_9a2ca6c5 ON public.assessments_inquiryevent USING btree (assessment_id);
CREATE INDEX assessments_inquiryevent_pgh_obj_id_dc71349c ON public.assessments_inquiryevent USING btree (pgh_obj_id);
CREATE INDEX assessments_instrumentversion_key_03e4741f ON public.assessments_instrumentversion USING btree (key);
CREATE INDEX assessments_instrumentversion_key_03e4741f_like ON public.assessments_instrumentversion USING btree (key varchar_pattern_ops);
CREATE INDEX assessments_instrumentversion_sha256_51f98bb4_like ON public.assessments_instrumentversion USING btree (sha256 varchar_pattern_ops);
CREATE INDEX assessments_instrumentversionevent_pgh_obj_id_39a85917 ON public.assessments_instrumentversionevent USING btree (pgh_obj_id);
CREATE INDEX assessments_of_city ON public.assessments_assessment USING btree (organisation_id, opened_on DESC);
CREATE UNIQUE INDEX assessments_one_at_work ON public.assessments_assessment USING btree (version_id, organisation_id) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'submitted'::character varying])::text[]));
CREATE INDEX assessments_plannedstep_assessment_id_b8e962b1 ON public.assessments_plannedstep USING btree (assessment_id);
CREATE INDEX assessments_plannedstepevent_assessment_id_a098d0e4 ON public.assessments_plannedstepevent USING btree (assessment_id);
CREATE INDEX assessments_plannedstepevent_pgh_obj_id_a0b1b780 ON public.assessments_plannedstepevent USING btree (pgh_obj_id);
CREATE INDEX assessments_sectionshare_assessment_id_4f67789d ON public.assessments_sectionshare USING btree (assessment_id);
CREATE INDEX assessments_sectionshareevent_assessment_id_1fc74096 ON public.assessments_sectionshareevent USING btree (assessment_id);
CREATE INDEX assessments_sectionshareevent_pgh_obj_id_8c708f30 ON public.assessments_sectionshareevent USING btree (pgh_obj_id);
CREATE INDEX assessments_submission_assessment_id_669fffcd ON public.assessments_submission USING btree (assessment_id);
CREATE INDEX assessments_submitted ON public.assessments_submission USING btree (kind, sha256, assessment_id, id DESC);
CREATE INDEX assessments_workbook_assessment_id_124d5c3c ON public.assessments_workbook USING btree (assessment_id);
CREATE INDEX assessments_workbook_file_id_ca13bef4 ON public.assessments_workbook USING btree (file_id);
CREATE INDEX assessments_workbookevent_assessment_id_df1ebbe2 ON public.assessments_workbookevent USING btree (assessment_id);
CREATE INDEX assessments_workbookevent_file_id_35bccc07 ON public.assessments_workbookevent USING btree (file_id);
CREATE INDEX assessments_workbookevent_pgh_obj_id_0c27b9fb ON public.assessments_workbookevent USING btree (pgh_obj_id);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX bodies_body_decision_id_2638570d ON public.bodies_body USING btree (decision_id);
CREATE INDEX bodies_body_key_ef1ea073_like ON public.bodies_body USING btree (key varchar_pattern_ops);
CREATE INDEX bodies_body_part_of_id_25246344 ON public.bodies_body USING btree (part_of_id);
CREATE INDEX bodies_body_scope_id_e323b3be ON public.bodies_body USING btree (scope_id);
CREATE INDEX bodies_bodyevent_decision_id_ec9d8a14 ON public.bodies_bodyevent USING btree (decision_id);
CREATE INDEX bodies_bodyevent_organisation_id_3d4490e8 ON public.bodies_bodyevent USING btree (organisation_id);
CREATE INDEX bodies_bodyevent_part_of_id_2c0bd3ef ON public.bodies_bodyevent USING btree (part_of_id);
CREATE INDEX bodies_bodyevent_pgh_obj_id_8852c345 ON public.bodies_bodyevent USING btree (pgh_obj_id);
CREATE INDEX bodies_bodyevent_scope_id_bdaa1ae7 ON public.bodies_bodyevent USING btree (scope_id);
CREATE INDEX bodies_officereview_body_id_5ff50e1a ON public.bodies_officereview USING btree (body_id);
CREATE INDEX bodies_officereview_decision_id_f9e0b2ec ON public.bodies_officereview USING btree (decision_id);
CREATE INDEX bodies_officereviewevent_body_id_f769054a ON public.bodies_officereviewevent USING btree (body_id);
CREATE INDEX bodies_officereviewevent_decision_id_35d43b76 ON public.bodies_officereviewevent USING btree (decision_id);
CREATE INDEX bodies_officereviewevent_pgh_obj_id_b1d848ff ON public.bodies_officereviewevent USING btree (pgh_obj_id);
CREATE INDEX bodies_seat_body_id_f98f223c ON public.bodies_seat USING btree (body_id);
CREATE INDEX bodies_seat_key_ff4da6e8 ON public.bodies_seat USING btree (key);
CREATE INDEX bodies_seat_key_ff4da6e8_like ON public.bodies_seat USING btree (key varchar_pattern_ops);
CREATE INDEX bodies_seatcount_paper_id_16404853 ON public.bodies_seatcount USING btree (paper_id);
CREATE INDEX bodies_seatcountevent_paper_id_5b2519d7 ON public.bodies_seatcountevent USING btree (paper_id);
CREATE INDEX bodies_seatcountevent_pgh_obj_id_e1a23fae ON public.bodies_seatcountevent USING btree (pgh_obj_id);
CREATE INDEX bodies_seatevent_body_id_4a588315 ON public.bodies_seatevent USING btree (body_id);
CREATE INDEX bodies_seatevent_pgh_obj_id_e5c041ed ON public.bodies_seatevent USING btree (pgh_obj_id);
CREATE INDEX bodies_seats_project ON public.bodies_seatcount USING btree (project, fiscal_year);
CREATE INDEX bodies_term_decision_id_985262e4 ON public.bodies_term USING btree (decision_id);
CREATE INDEX bodies_term_organisation ON public.bodies_term USING btree (organisation_id);
CREATE INDEX bodies_term_organisation_id_7286316a ON public.bodies_term USING btree (organisation_id);
CREATE INDEX bodies_term_person ON public.bodies_term USING btree (person_id);
CREATE INDEX bodies_term_person_id_b7a08637 ON public.bodies_term USING btree (person_id);
CREATE INDEX bodies_term_seat_id_055abb93 ON public.bodies_term USING btree (seat_id);
CREATE INDEX budget_basisitem_line_id_859154f5 ON public.budget_basisitem USING btree (line_id);
CREATE INDEX budget_basisitem_paper_id_5bc77d94 ON public.budget_basisitem USING btree (paper_id);
CREATE INDEX budget_basisitem_project_year_id_bc3bc6af ON public.budget_basisitem USING btree (project_year_id);
CREATE INDEX budget_basisitemevent_line_id_6fca71a1 ON public.budget_basisitemevent USING btree (line_id);
CREATE INDEX budget_basisitemevent_paper_id_7f79b253 ON public.budget_basisitemevent USING btree (paper_id);
CREATE INDEX budget_basisitemevent_pgh_obj_id_7afd00e2 ON public.budget_basisitemevent USING btree (pgh_obj_id);
CREATE INDEX budget_basisitemevent_project_year_id_56dc0e7d ON public.budget_basisitemevent USING btree (project_year_id);
CREATE INDEX budget_ground_paper_id_07281372 ON public.budget_ground USING btree (paper_id);
CREATE INDEX budget_ground_project_year_id_f0a83857 ON public.budget_ground USING btree (project_year_id);
CREATE INDEX budget_groundevent_paper_id_e0326c92 ON public.budget_groundevent USING btree (paper_id);
CREATE INDEX budget_groundevent_pgh_obj_id_fa378497 ON public.budget_groundevent USING btree (pgh_obj_id);
CREATE INDEX budget_groundevent_project_year_id_cb71f998 ON public.budget_groundevent USING btree (project_year_id);
CREATE INDEX budget_line_follows_id_bfc31022 ON public.budget_line USING btree (follows_id);
CREATE UNIQUE INDEX budget_line_one_total ON public.budget_line USING btree (project_year_id) WHERE is_total;
CREATE INDEX budget_line_paper_id_1f0e19dc ON public.budget_line USING btree (paper_id);
CREATE INDEX budget_line_project_year_id_f3085e10 ON public.budget_line USING btree (project_year_id);
CREATE INDEX budget_lineevent_paper_id_907e618f ON public.budget_lineevent USING btree (paper_id);
CREATE INDEX budget_lineevent_pgh_obj_id_905eadaf ON public.budget_lineevent USING btree (pgh_obj_id);
CREATE INDEX budget_lineevent_project_year_id_bd75fb59 ON public.budget_lineevent USING btree (project_year_id);
CREATE INDEX budget_officer_paper_id_0d444310 ON public.budget_officer USING btree (paper_id);
CREATE INDEX budget_officer_project_year_id_188481a9 ON public.budget_officer USING btree (project_year_id);
CREATE INDEX budget_officerevent_paper_id_f15b681d ON public.budget_officerevent USING btree (paper_id);
CREATE INDEX budget_officerevent_pgh_obj_id_fcb9fa7d ON public.budget_officerevent USING btree (pgh_obj_id);
CREATE INDEX budget_officerevent_project_year_id_a155c75c ON public.budget_officerevent USING btree (project_year_id);
CREATE INDEX budget_outturn_paper_id_40ac1610 ON public.budget_outturn USING btree (paper_id);
CREATE INDEX budget_outturn_project_year_id_8bc4b6ae ON public.budget_outturn USING btree (project_year_id);
CREATE INDEX budget_outturn_year ON public.budget_outturn USING btree (year);
CREATE INDEX budget_outturnevent_paper_id_47e52568 ON public.budget_outturnevent USING btree (paper_id);
CREATE INDEX budget_outturnevent_pgh_obj_id_6b884ac4 ON public.budget_outturnevent USING btree (pgh_obj_id);
CREATE INDEX budget_outturnevent_project_year_id_05845767 ON public.budget_outturnevent USING btree (project_year_id);
CREATE INDEX budget_project_short_name_752e95e3_like ON public.budget_project USING btree (short_name varchar_pattern_ops);
CREATE INDEX budget_projectevent_pgh_obj_id_f8b556f6 ON public.budget_projectevent USING btree (pgh_obj_id);
CREATE INDEX budget_projectname_beginning_ea3220db ON public.budget_projectname USING btree (near_key);
CREATE INDEX budget_projectname_beginning_ea3220db_like ON public.budget_projectname USING btree (near_key varchar_pattern_ops);
CREATE INDEX budget_projectname_folded_0450202f_like ON public.budget_projectname USING btree (folded varchar_pattern_ops);
CREATE INDEX budget_projectname_project_id_6d99c568 ON public.budget_projectname USING btree (project_id);
CREATE INDEX budget_projectyear_drafted_from_id_813ad8df ON public.budget_projectyear USING btree (drafted_from_id);
CREATE INDEX budget_projectyear_paper_id_30004343 ON public.budget_projectyear USING btree (paper_id);
CREATE INDEX budget_projectyear_project_id_24bd579b ON public.budget_projectyear USING btree (project_id);
CREATE INDEX budget_projectyearevent_drafted_from_id_56399ce4 ON public.budget_projectyearevent USING btree (drafted_from_id);
CREATE INDEX budget_projectyearevent_paper_id_90d41aa9 ON public.budget_projectyearevent USING btree (paper_id);
CREATE INDEX budget_projectyearevent_pgh_obj_id_829e02fb ON public.budget_projectyearevent USING btree (pgh_obj_id);
CREATE INDEX budget_projectyearevent_project_id_88c48015 ON public.budget_projectyearevent USING btree (project_id);
CREATE INDEX budget_step_paper_id_b98ae9db ON public.budget_step USING btree (paper_id);
CREATE INDEX budget_step_project_year_id_19084a52 ON public.budget_step USING btree (project_year_id);
CREATE INDEX budget_stepevent_paper_id_9607f312 ON public.budget_stepevent USING btree (paper_id);
CREATE INDEX budget_stepevent_pgh_obj_id_6cb141dc ON public.budget_stepevent USING btree (pgh_obj_id);
CREATE INDEX budget_stepevent_project_year_id_ccce3e47 ON public.budget_stepevent USING btree (project_year_id);
CREATE UNIQUE INDEX budget_year_current ON public.budget_projectyear USING btree (project_id, fiscal_year) WHERE is_current;
CREATE INDEX budget_year_found_by ON public.budget_projectyear USING gin (found_by) WHERE is_current;
CREATE INDEX budget_year_list ON public.budget_projectyear USING btree (fiscal_year, id) WHERE is_current;
CREATE INDEX budget_year_title ON public.budget_projectyear USING btree (title, id) WHERE is_current;
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX elections_candidature_election_id_9cb8c68e ON public.elections_candidature USING btree (election_id);
CREATE INDEX elections_candidature_key_d12fa1c5 ON public.elections_candidature USING btree (key);
CREATE INDEX elections_candidature_key_d12fa1c5_like ON public.elections_candidature USING btree (key varchar_pattern_ops);
CREATE INDEX elections_candidature_letter_id_273f4ae1 ON public.elections_candidature USING btree (letter_id);
CREATE INDEX elections_candidature_organisation_id_18ba2007 ON public.elections_candidature USING btree (organisation_id);
CREATE INDEX elections_candidature_person_id_93b8037b ON public.elections_candidature USING btree (person_id);
CREATE INDEX elections_candidatureevent_election_id_85d86f8a ON public.elections_candidatureevent USING btree (election_id);
CREATE INDEX elections_candidatureevent_letter_id_bcee2d7b ON public.elections_candidatureevent USING btree (letter_id);
CREATE INDEX elections_candidatureevent_organisation_id_d522a03e ON public.elections_candidatureevent USING btree (organisation_id);
CREATE INDEX elections_candidatureevent_person_id_a43ff42b ON public.elections_candidatureevent USING btree (person_id);
CREATE INDEX elections_candidatureevent_pgh_obj_id_fc62bd81 ON public.elections_candidatureevent USING btree (pgh_obj_id);
CREATE INDEX elections_election_decision_id_b08c5e32 ON public.elections_election USING btree (decision_id);
CREATE INDEX elections_election_item_id_c360fff3 ON public.elections_election USING btree (item_id);
CREATE INDEX elections_election_key_6797c11c_like ON public.elections_election USING btree (key varchar_pattern_ops);
CREATE INDEX elections_election_meeting_id_824b7934 ON public.elections_election USING btree (meeting_id);
CREATE INDEX elections_electionevent_decision_id_59b2418f ON public.elections_electionevent USING btree (decision_id);
CREATE INDEX elections_electionevent_item_id_d7bdb80c ON public.elections_electionevent USING btree (item_id);
CREATE INDEX elections_electionevent_meeting_id_b169bbcf ON public.elections_electionevent USING btree (meeting_id);
CREATE INDEX elections_electionevent_pgh_obj_id_90230c60 ON public.elections_electionevent USING btree (pgh_obj_id);
CREATE INDEX elections_round_election_id_b87f9a6d ON public.elections_round USING btree (election_id);
CREATE INDEX elections_roundevent_ballot_id_813f401a ON public.elections_roundevent USING btree (ballot_id);
CREATE INDEX elections_roundevent_election_id_7e6b03e9 ON public.elections_roundevent USING btree (election_id);
CREATE INDEX elections_roundevent_pgh_obj_id_dc514ff5 ON public.elections_roundevent USING btree (pgh_obj_id);
CREATE INDEX elections_seatup_elected_id_6caa8673 ON public.elections_seatup USING btree (elected_id);
CREATE INDEX elections_seatup_election_id_d67bd4b6 ON public.elections_seatup USING btree (election_id);
CREATE INDEX elections_seatup_seat_id_70cd0a5f ON public.elections_seatup USING btree (seat_id);
CREATE INDEX elections_seatup_term_id_6bc27897 ON public.elections_seatup USING btree (term_id);
CREATE INDEX elections_seatupevent_elected_id_3b3a4026 ON public.elections_seatupevent USING btree (elected_id);
CREATE INDEX elections_seatupevent_election_id_b1ba8b9a ON public.elections_seatupevent USING btree (election_id);
CREATE INDEX elections_seatupevent_pgh_obj_id_135501c7 ON public.elections_seatupevent USING btree (pgh_obj_id);
CREATE INDEX elections_seatupevent_seat_id_be14728a ON public.elections_seatupevent USING btree (seat_id);
CREATE INDEX elections_seatupevent_term_id_1f908dda ON public.elections_seatupevent USING btree (term_id);
CREATE INDEX grants_agreement_follows_id_80072a0c ON public.grants_agreement USING btree (follows_id);
CREATE INDEX grants_agreement_key_fb915299_like ON public.grants_agreement USING btree (key varchar_pattern_ops);
CREATE INDEX grants_agreement_line_id_766265d5 ON public.grants_agreement USING btree (line_id);
CREATE INDEX grants_agreement_paper_id_8a576622 ON public.grants_agreement USING btree (paper_id);
CREATE INDEX grants_agreement_recipient_id_cfe06de0 ON public.grants_agreement USING btree (recipient_id);
CREATE INDEX grants_agreementevent_follows_id_9fdb2b43 ON public.grants_agreementevent USING btree (follows_id);
CREATE INDEX grants_agreementevent_line_id_002d4a7b ON public.grants_agreementevent USING btree (line_id);
CREATE INDEX grants_agreementevent_paper_id_9ee47898 ON public.grants_agreementevent USING btree (paper_id);
CREATE INDEX grants_agreementevent_pgh_obj_id_237d9b73 ON public.grants_agreementevent USING btree (pgh_obj_id);
CREATE INDEX grants_agreementevent_recipient_id_7a89fe01 ON public.grants_agreementevent USING btree (recipient_id);
CREATE INDEX grants_agreementitem_agreement_id_446bf77a ON public.grants_agreementitem USING btree (agreement_id);
CREATE INDEX grants_agreementitemevent_agreement_id_4dcc0206 ON public.grants_agreementitemevent USING btree (agreement_id);
CREATE INDEX grants_agreementitemevent_pgh_obj_id_1ed5d314 ON public.grants_agreementitemevent USING btree (pgh_obj_id);
CREATE INDEX grants_application_agreement_id_7b1a4a48 ON public.grants_application USING btree (agreement_id);
CREATE INDEX grants_application_decision_paper_id_662ec9c8 ON public.grants_application USING btree (decision_paper_id);
CREATE INDEX grants_application_paper_id_fd78f3fd ON public.grants_application USING btree (paper_id);
CREATE INDEX grants_applicationevent_agreement_id_590879e6 ON public.grants_applicationevent USING btree (agreement_id);
CREATE INDEX grants_applicationevent_decision_paper_id_d30f4e87 ON public.grants_applicationevent USING btree (decision_paper_id);
CREATE INDEX grants_applicationevent_paper_id_50aee7a0 ON public.grants_applicationevent USING btree (paper_id);
CREATE INDEX grants_applicationevent_pgh_obj_id_fe7fc34f ON public.grants_applicationevent USING btree (pgh_obj_id);
CREATE INDEX grants_credit_agreement_id_9029f3c3 ON public.grants_credit USING btree (agreement_id);
CREATE INDEX grants_credit_of_expense_id_23b1e760 ON public.grants_credit USING btree (of_expense_id);
CREATE UNIQUE INDEX grants_credit_reversed_once ON public.grants_credit USING btree (reverses_id) WHERE (NOT ((state)::text = 'refused'::text));
CREATE INDEX grants_credit_reverses_id_632ad059 ON public.grants_credit USING btree (reverses_id);
CREATE INDEX grants_creditevent_agreement_id_81b894c4 ON public.grants_creditevent USING btree (agreement_id);
CREATE INDEX grants_creditevent_entry_id_71991db4 ON public.grants_creditevent USING btree (entry_id);
CREATE INDEX grants_creditevent_of_expense_id_5fc2e024 ON public.grants_creditevent USING btree (of_expense_id);
CREATE INDEX grants_creditevent_pgh_obj_id_984edda2 ON public.grants_creditevent USING btree (pgh_obj_id);
CREATE INDEX grants_creditevent_reverses_id_03a8e8c8 ON public.grants_creditevent USING btree (reverses_id);
CREATE INDEX grants_evidence_expense_id_60539ad1 ON public.grants_evidence USING btree (expense_id);
CREATE INDEX grants_evidence_file_id_5c58c4ab ON public.grants_evidence USING btree (file_id);
CREATE UNIQUE INDEX grants_evidence_once ON public.grants_evidence USING btree (expense_id, file_id) WHERE (taken_back_at IS NULL);
CREATE INDEX grants_expense_found_by ON public.grants_expense USING gin (found_by);
CREATE INDEX grants_expense_item ON public.grants_expense USING btree (item_id, spent_on, id);
CREATE INDEX grants_expense_item_id_45f86313 ON public.grants_expense USING btree (item_id);
CREATE INDEX grants_expense_list ON public.grants_expense USING btree (spent_on, id);
CREATE UNIQUE INDEX grants_expense_reversed_once ON public.grants_expense USING btree (reverses_id) WHERE (NOT ((state)::text = 'refused'::text));
CREATE INDEX grants_expense_reverses_id_6ccae850 ON public.grants_expense USING btree (reverses_id);
CREATE INDEX grants_expenseevent_entry_id_8bd885b6 ON public.grants_expenseevent USING btree (entry_id);
CREATE INDEX grants_expenseevent_item_id_1119593e ON public.grants_expenseevent USING btree (item_id);
CREATE INDEX grants_expenseevent_pgh_obj_id_1d3bcaa2 ON public.grants_expenseevent USING btree (pgh_obj_id);
CREATE INDEX grants_expenseevent_reverses_id_ced4cd8b ON public.grants_expenseevent USING btree (reverses_id);
CREATE INDEX grants_instalment_application_id_2835933f ON public.grants_instalment USING btree (application_id);
CREATE INDEX grants_instalment_case_id_0c48231e ON public.grants_instalment USING btree (case_id);
CREATE UNIQUE INDEX grants_instalment_reversed_once ON public.grants_instalment USING btree (reverses_id) WHERE (NOT ((state)::text = 'refused'::text));
CREATE INDEX grants_instalment_reverses_id_dda0bc81 ON public.grants_instalment USING btree (reverses_id);
CREATE INDEX grants_instalmentevent_application_id_005fe976 ON public.grants_instalmentevent USING btree (application_id);
CREATE INDEX grants_instalmentevent_case_id_251f1e60 ON public.grants_instalmentevent USING btree (case_id);
CREATE INDEX grants_instalmentevent_entry_id_b94e0605 ON public.grants_instalmentevent USING btree (entry_id);
CREATE INDEX grants_instalmentevent_pgh_obj_id_5df24335 ON public.grants_instalmentevent USING btree (pgh_obj_id);
CREATE INDEX grants_instalmentevent_reverses_id_4422f328 ON public.grants_instalmentevent USING btree (reverses_id);
CREATE INDEX grants_opencommitment_item_id_cc5cf211 ON public.grants_opencommitment USING btree (item_id);
CREATE INDEX grants_opencommitmentevent_expense_id_ba8880d0 ON public.grants_opencommitmentevent USING btree (expense_id);
CREATE INDEX grants_opencommitmentevent_item_id_bf1af728 ON public.grants_opencommitmentevent USING btree (item_id);
CREATE INDEX grants_opencommitmentevent_pgh_obj_id_e13ba3c5 ON public.grants_opencommitmentevent USING btree (pgh_obj_id);
CREATE INDEX grants_package_agreement_id_66f9b01b ON public.grants_package USING btree (agreement_id);
CREATE INDEX grants_package_file_id_fa1b6be7 ON public.grants_package USING btree (file_id);
CREATE INDEX grants_query_settlement_id_bd04a995 ON public.grants_query USING btree (settlement_id);
CREATE INDEX grants_queryevent_pgh_obj_id_bad7e09a ON public.grants_queryevent USING btree (pgh_obj_id);
CREATE INDEX grants_queryevent_settlement_id_5a59f7ed ON public.grants_queryevent USING btree (settlement_id);
CREATE INDEX grants_reallocation_paper_id_abd09384 ON public.grants_reallocation USING btree (paper_id);
CREATE INDEX grants_reallocation_source_id_7b705544 ON public.grants_reallocation USING btree (source_id);
CREATE INDEX grants_reallocation_target_id_dd94af69 ON public.grants_reallocation USING btree (target_id);
CREATE INDEX grants_reallocationevent_paper_id_4026f101 ON public.grants_reallocationevent USING btree (paper_id);
CREATE INDEX grants_reallocationevent_pgh_obj_id_b5a98c3f ON public.grants_reallocationevent USING btree (pgh_obj_id);
CREATE INDEX grants_reallocationevent_source_id_06d73934 ON public.grants_reallocationevent USING btree (source_id);
CREATE INDEX grants_reallocationevent_target_id_ad2361ba ON public.grants_reallocationevent USING btree (target_id);
CREATE UNIQUE INDEX grants_receipt_reversed_once ON public.grants_returnreceipt USING btree (reverses_id) WHERE (NOT ((state)::text = 'refused'::text));
CREATE INDEX grants_returnnotice_paper_id_9867ffde ON public.grants_returnnotice USING btree (paper_id);
CREATE INDEX grants_returnnoticeevent_paper_id_42da0e2f ON public.grants_returnnoticeevent USING btree (paper_id);
CREATE INDEX grants_returnnoticeevent_pgh_obj_id_85254905 ON public.grants_returnnoticeevent USING btree (pgh_obj_id);
CREATE INDEX grants_returnnoticeevent_settlement_id_2d80204a ON public.grants_returnnoticeevent USING btree (settlement_id);
CREATE INDEX grants_returnreceipt_notice_id_caeb36bb ON public.grants_returnreceipt USING btree (notice_id);
CREATE INDEX grants_returnreceipt_reverses_id_f4b0ca77 ON public.grants_returnreceipt USING btree (reverses_id);
CREATE INDEX grants_returnreceiptevent_entry_id_9e8a35c9 ON public.grants_returnreceiptevent USING btree (entry_id);
CREATE INDEX grants_returnreceiptevent_notice_id_8fe5c7b6 ON public.grants_returnreceiptevent USING btree (notice_id);
CREATE INDEX grants_returnreceiptevent_pgh_obj_id_033ed930 ON public.grants_returnreceiptevent USING btree (pgh_obj_id);
CREATE INDEX grants_returnreceiptevent_reverses_id_9a3afad7 ON public.grants_returnreceiptevent USING btree (reverses_id);
CREATE INDEX grants_returnreceiptevent_rung_id_bda6af6b ON public.grants_returnreceiptevent USING btree (rung_id);
CREATE INDEX grants_settlement_agreement_id_0e46648a ON public.grants_settlement USING btree (agreement_id);
CREATE UNIQUE INDEX grants_settlement_one ON public.grants_settlement USING btree (agreement_id) WHERE (NOT ((step)::text = 'sent_back'::text));
CREATE INDEX grants_settlement_paper_id_2b76e2fc ON public.grants_settlement USING btree (paper_id);
CREATE INDEX grants_settlementevent_agreement_id_5ddfe036 ON public.grants_settlementevent USING btree (agreement_id);
CREATE INDEX grants_settlementevent_paper_id_fe5df4b3 ON public.grants_settlementevent USING btree (paper_id);
CREATE INDEX grants_settlementevent_pgh_obj_id_420e6ebd ON public.grants_settlementevent USING btree (pgh_obj_id);
CREATE INDEX grants_settlementline_item_id_11f232c9 ON public.grants_settlementline USING btree (item_id);
CREATE INDEX grants_settlementline_settlement_id_08540728 ON public.grants_settlementline USING btree (settlement_id);
CREATE INDEX journal_at ON public.journal_entry USING btree (at DESC);
CREATE INDEX journal_batch ON public.journal_entry USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX journal_ref ON public.journal_entry USING btree (ref, id DESC);
CREATE INDEX journal_who ON public.journal_entry USING btree (who_key, at DESC);
CREATE INDEX ledger_account_fund_id_3ef65f98 ON public.ledger_account USING btree (fund_id);
CREATE INDEX ledger_account_key_4848586b_like ON public.ledger_account USING btree (key varchar_pattern_ops);
CREATE INDEX ledger_closing_fund_id_45e0a5f8 ON public.ledger_closing USING btree (fund_id);
CREATE INDEX ledger_day ON public.ledger_entry USING btree (booked_on, id);
CREATE INDEX ledger_fund_key_4341328e_like ON public.ledger_fund USING btree (key varchar_pattern_ops);
CREATE INDEX ledger_owner ON public.ledger_account USING btree (owner_ref) WHERE (NOT ((owner_ref)::text = ''::text));
CREATE INDEX ledger_posted_on ON public.ledger_posting USING btree (account_id, booked_on, id) INCLUDE (amount);
CREATE INDEX ledger_posting_entry_id_1c3a07af ON public.ledger_posting USING btree (entry_id);
CREATE INDEX ledger_rate_list ON public.ledger_exchangerate USING btree (published_on, id);
CREATE INDEX ledger_rate_on ON public.ledger_exchangerate USING btree (currency, published_on, id);
CREATE INDEX ledger_ref ON public.ledger_entry USING btree (ref) WHERE (NOT ((ref)::text = ''::text));
CREATE INDEX meetings_action_due ON public.meetings_actionitem USING btree (state, due_on, id);
CREATE INDEX meetings_actionitem_item_id_84530ec5 ON public.meetings_actionitem USING btree (item_id);
CREATE INDEX meetings_actionitem_meeting_id_6d1b0670 ON public.meetings_actionitem USING btree (meeting_id);
CREATE INDEX meetings_actionitem_owner_id_15dc64cd ON public.meetings_actionitem USING btree (owner_id);
CREATE INDEX meetings_actionitemevent_item_id_a95f0fb5 ON public.meetings_actionitemevent USING btree (item_id);
CREATE INDEX meetings_actionitemevent_meeting_id_85a005d3 ON public.meetings_actionitemevent USING btree (meeting_id);
CREATE INDEX meetings_actionitemevent_owner_id_ed799da1 ON public.meetings_actionitemevent USING btree (owner_id);
CREATE INDEX meetings_actionitemevent_pgh_obj_id_979ac209 ON public.meetings_actionitemevent USING btree (pgh_obj_id);
CREATE INDEX meetings_allowancelist_meeting_id_9c99ffee ON public.meetings_allowancelist USING btree (meeting_id);
CREATE INDEX meetings_allowancelist_paper_id_21a066c9 ON public.meetings_allowancelist USING btree (paper_id);
CREATE UNIQUE INDEX meetings_allowances_once ON public.meetings_allowancelist USING btree (meeting_id) WHERE (taken_back_at IS NULL);
CREATE INDEX meetings_attendance_delegate_id_cfad9e24 ON public.meetings_attendance USING btree (delegate_id);
CREATE INDEX meetings_attendanceevent_delegate_id_4c4bd6b0 ON public.meetings_attendanceevent USING btree (delegate_id);
CREATE INDEX meetings_attendanceevent_pgh_obj_id_c4333807 ON public.meetings_attendanceevent USING btree (pgh_obj_id);
CREATE INDEX meetings_ballot_casting_id_43dad513 ON public.meetings_ballot USING btree (casting_id);
CREATE INDEX meetings_ballot_decision_id_976b7f2b ON public.meetings_ballot USING btree (decision_id);
CREATE INDEX meetings_ballot_item_id_0aa88fb4 ON public.meetings_ballot USING btree (item_id);
CREATE INDEX meetings_ballot_meeting_id_0d168bbe ON public.meetings_ballot USING btree (meeting_id);
CREATE INDEX meetings_ballot_motion_id_f3c3ba1d ON public.meetings_ballot USING btree (motion_id);
CREATE INDEX meetings_ballot_recount_of_id_418398b6 ON public.meetings_ballot USING btree (recount_of_id);
CREATE INDEX meetings_ballotevent_casting_id_88d70037 ON public.meetings_ballotevent USING btree (casting_id);
CREATE INDEX meetings_ballotevent_decision_id_801675fb ON public.meetings_ballotevent USING btree (decision_id);
CREATE INDEX meetings_ballotevent_item_id_0512ab40 ON public.meetings_ballotevent USING btree (item_id);
CREATE INDEX meetings_ballotevent_meeting_id_a16cad5d ON public.meetings_ballotevent USING btree (meeting_id);
CREATE INDEX meetings_ballotevent_motion_id_f7633c9d ON public.meetings_ballotevent USING btree (motion_id);
CREATE INDEX meetings_ballotevent_pgh_obj_id_8bfaccbe ON public.meetings_ballotevent USING btree (pgh_obj_id);
CREATE INDEX meetings_ballotevent_recount_of_id_1dd4a351 ON public.meetings_ballotevent USING btree (recount_of_id);
CREATE INDEX meetings_bidscore_bid_id_d18e7e19 ON public.meetings_bidscore USING btree (bid_id);
CREATE INDEX meetings_bidscore_criterion_5b345561 ON public.meetings_bidscore USING btree (criterion);
CREATE INDEX meetings_bidscore_criterion_5b345561_like ON public.meetings_bidscore USING btree (criterion varchar_pattern_ops);
CREATE INDEX meetings_bidscoreevent_bid_id_65c203b3 ON public.meetings_bidscoreevent USING btree (bid_id);
CREATE INDEX meetings_bidscoreevent_pgh_obj_id_65947436 ON public.meetings_bidscoreevent USING btree (pgh_obj_id);
CREATE INDEX meetings_cast_entitled_id_54cfb83a ON public.meetings_cast USING btree (entitled_id);
CREATE UNIQUE INDEX meetings_counted_once ON public.meetings_tally USING btree (ballot_id, teller_key, option) WHERE (superseded_at IS NULL);
CREATE INDEX meetings_delegate_credential_id_a3379180 ON public.meetings_delegate USING btree (credential_id);
CREATE INDEX meetings_delegate_delegation_id_e775baba ON public.meetings_delegate USING btree (delegation_id);
CREATE INDEX meetings_delegate_person_id_74052ff3 ON public.meetings_delegate USING btree (person_id);
CREATE INDEX meetings_delegateevent_credential_id_7865657c ON public.meetings_delegateevent USING btree (credential_id);
CREATE INDEX meetings_delegateevent_delegation_id_95113bd3 ON public.meetings_delegateevent USING btree (delegation_id);
CREATE INDEX meetings_delegateevent_person_id_47a3062c ON public.meetings_delegateevent USING btree (person_id);
CREATE INDEX meetings_delegateevent_pgh_obj_id_4dd8cb25 ON public.meetings_delegateevent USING btree (pgh_obj_id);
CREATE INDEX meetings_delegation_meeting_id_81f2ff55 ON public.meetings_delegation USING btree (meeting_id);
CREATE UNIQUE INDEX meetings_delegation_once ON public.meetings_delegation USING btree (meeting_id, organisation_id) WHERE (person_id IS NULL);
CREATE INDEX meetings_delegation_organisation_id_1ff5dc63 ON public.meetings_delegation USING btree (organisation_id);
CREATE INDEX meetings_delegation_person_id_de2689cb ON public.meetings_delegation USING btree (person_id);
CREATE INDEX meetings_delegation_seat_id_34eb774e ON public.meetings_delegation USING btree (seat_id);
CREATE INDEX meetings_delegationevent_meeting_id_7d31b283 ON public.meetings_delegationevent USING btree (meeting_id);
CREATE INDEX meetings_delegationevent_organisation_id_7e7a71e1 ON public.meetings_delegationevent USING btree (organisation_id);
CREATE INDEX meetings_delegationevent_person_id_3e000a78 ON public.meetings_delegationevent USING btree (person_id);
CREATE INDEX meetings_delegationevent_pgh_obj_id_700882e6 ON public.meetings_delegationevent USING btree (pgh_obj_id);
CREATE INDEX meetings_delegationevent_seat_id_fcf03d22 ON public.meetings_delegationevent USING btree (seat_id);
CREATE INDEX meetings_entitled_ballot_id_00026d88 ON public.meetings_entitled USING btree (ballot_id);
CREATE INDEX meetings_entitled_delegation_id_528bc260 ON public.meetings_entitled USING btree (delegation_id);
CREATE INDEX meetings_entitled_holder_id_ba4f7f12 ON public.meetings_entitled USING btree (holder_id);
CREATE INDEX meetings_hostbid_call_id_3304c18e ON public.meetings_hostbid USING btree (call_id);
CREATE INDEX meetings_hostbid_organisation_id_1df45334 ON public.meetings_hostbid USING btree (organisation_id);
CREATE INDEX meetings_hostbid_paper_id_b2589700 ON public.meetings_hostbid USING btree (paper_id);
CREATE INDEX meetings_hostbidevent_call_id_6a89f259 ON public.meetings_hostbidevent USING btree (call_id);
CREATE INDEX meetings_hostbidevent_organisation_id_11b9ea71 ON public.meetings_hostbidevent USING btree (organisation_id);
CREATE INDEX meetings_hostbidevent_paper_id_2a15091e ON public.meetings_hostbidevent USING btree (paper_id);
CREATE INDEX meetings_hostbidevent_pgh_obj_id_419a1b24 ON public.meetings_hostbidevent USING btree (pgh_obj_id);
CREATE INDEX meetings_hostcall_ballot_id_5a3aa44a ON public.meetings_hostcall USING btree (ballot_id);
CREATE INDEX meetings_hostcall_body_id_00003df7 ON public.meetings_hostcall USING btree (body_id);
CREATE INDEX meetings_hostcall_chosen_id_d81be025 ON public.meetings_hostcall USING btree (chosen_id);
CREATE INDEX meetings_hostcall_decided_by_id_38a35b35 ON public.meetings_hostcall USING btree (decided_by_id);
CREATE INDEX meetings_hostcall_decision_id_8cf05fb9 ON public.meetings_hostcall USING btree (decision_id);
CREATE INDEX meetings_hostcall_key_b3b4a8e9_like ON public.meetings_hostcall USING btree (key varchar_pattern_ops);
CREATE INDEX meetings_hostcallevent_ballot_id_b32318a8 ON public.meetings_hostcallevent USING btree (ballot_id);
CREATE INDEX meetings_hostcallevent_body_id_f6ffd550 ON public.meetings_hostcallevent USING btree (body_id);
CREATE INDEX meetings_hostcallevent_chosen_id_d5c05e35 ON public.meetings_hostcallevent USING btree (chosen_id);
CREATE INDEX meetings_hostcallevent_decided_by_id_352048f5 ON public.meetings_hostcallevent USING btree (decided_by_id);
CREATE INDEX meetings_hostcallevent_decision_id_93187a5b ON public.meetings_hostcallevent USING btree (decision_id);
CREATE INDEX meetings_hostcallevent_pgh_obj_id_01487502 ON public.meetings_hostcallevent USING btree (pgh_obj_id);
CREATE INDEX meetings_invitation_meeting_id_2a4c9253 ON public.meetings_invitation USING btree (meeting_id);
CREATE INDEX meetings_invitation_organisation_id_bd3f114d ON public.meetings_invitation USING btree (organisation_id);
CREATE INDEX meetings_invitation_person_id_a540e281 ON public.meetings_invitation USING btree (person_id);
CREATE INDEX meetings_invitationevent_meeting_id_4be2d63d ON public.meetings_invitationevent USING btree (meeting_id);
CREATE INDEX meetings_invitationevent_organisation_id_de1a9297 ON public.meetings_invitationevent USING btree (organisation_id);
CREATE INDEX meetings_invitationevent_person_id_f79bb00c ON public.meetings_invitationevent USING btree (person_id);
CREATE INDEX meetings_invitationevent_pgh_obj_id_64de7555 ON public.meetings_invitationevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX meetings_invited_once ON public.meetings_invitation USING btree (meeting_id, organisation_id) WHERE (person_id IS NULL);
CREATE INDEX meetings_item_follows_id_9b5dd32d ON public.meetings_item USING btree (follows_id);
CREATE INDEX meetings_item_meeting_id_2a00af32 ON public.meetings_item USING btree (meeting_id);
CREATE INDEX meetings_item_proposer_id_b7a5ede6 ON public.meetings_item USING btree (proposer_id);
CREATE INDEX meetings_itemevent_follows_id_bd8c2b8c ON public.meetings_itemevent USING btree (follows_id);
CREATE INDEX meetings_itemevent_meeting_id_912256ff ON public.meetings_itemevent USING btree (meeting_id);
CREATE INDEX meetings_itemevent_pgh_obj_id_95ca3d76 ON public.meetings_itemevent USING btree (pgh_obj_id);
CREATE INDEX meetings_itemevent_proposer_id_0866fa92 ON public.meetings_itemevent USING btree (proposer_id);
CREATE INDEX meetings_itempaper_item_id_4c57269e ON public.meetings_itempaper USING btree (item_id);
CREATE INDEX meetings_itempaper_paper_id_d5a83373 ON public.meetings_itempaper USING btree (paper_id);
CREATE INDEX meetings_itempaperevent_item_id_ec79f1d0 ON public.meetings_itempaperevent USING btree (item_id);
CREATE INDEX meetings_itempaperevent_paper_id_47416d22 ON public.meetings_itempaperevent USING btree (paper_id);
CREATE INDEX meetings_itempaperevent_pgh_obj_id_4ef4e0ac ON public.meetings_itempaperevent USING btree (pgh_obj_id);
CREATE INDEX meetings_meeting_body_id_aa0b8f7f ON public.meetings_meeting USING btree (body_id);
CREATE INDEX meetings_meeting_decision_id_83ba36ff ON public.meetings_meeting USING btree (decision_id);
CREATE INDEX meetings_meeting_host_id_0470f08c ON public.meetings_meeting USING btree (host_id);
CREATE INDEX meetings_meeting_key_9c5a3042_like ON public.meetings_meeting USING btree (key varchar_pattern_ops);
CREATE INDEX meetings_meetingchange_decision_id_6a56ff02 ON public.meetings_meetingchange USING btree (decision_id);
CREATE INDEX meetings_meetingchange_meeting_id_88b4e7c5 ON public.meetings_meetingchange USING btree (meeting_id);
CREATE INDEX meetings_meetingcontact_meeting_id_2b2be5a8 ON public.meetings_meetingcontact USING btree (meeting_id);
CREATE INDEX meetings_meetingevent_body_id_79a7d3c3 ON public.meetings_meetingevent USING btree (body_id);
CREATE INDEX meetings_meetingevent_decision_id_8ad0327b ON public.meetings_meetingevent USING btree (decision_id);
CREATE INDEX meetings_meetingevent_host_id_fbd459e0 ON public.meetings_meetingevent USING btree (host_id);
CREATE INDEX meetings_meetingevent_pgh_obj_id_47f4bb22 ON public.meetings_meetingevent USING btree (pgh_obj_id);
CREATE INDEX meetings_minutes_meeting_id_09b7a17e ON public.meetings_minutes USING btree (meeting_id);
CREATE UNIQUE INDEX meetings_minutes_one_draft ON public.meetings_minutes USING btree (meeting_id) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying])::text[]));
CREATE INDEX meetings_minutes_paper_id_eb8bb1ce ON public.meetings_minutes USING btree (paper_id);
CREATE INDEX meetings_minutesevent_meeting_id_529bae73 ON public.meetings_minutesevent USING btree (meeting_id);
CREATE INDEX meetings_minutesevent_paper_id_ae64eb52 ON public.meetings_minutesevent USING btree (paper_id);
CREATE INDEX meetings_minutesevent_pgh_obj_id_7e7efb36 ON public.meetings_minutesevent USING btree (pgh_obj_id);
CREATE INDEX meetings_motion_amends_id_e94512a6 ON public.meetings_motion USING btree (amends_id);
CREATE INDEX meetings_motion_item_id_0f61ea17 ON public.meetings_motion USING btree (item_id);
CREATE INDEX meetings_motion_meeting_id_31d46011 ON public.meetings_motion USING btree (meeting_id);
CREATE INDEX meetings_motion_mover_id_93b9e676 ON public.meetings_motion USING btree (mover_id);
CREATE INDEX meetings_motion_seconder_id_dae5aeb3 ON public.meetings_motion USING btree (seconder_id);
CREATE INDEX meetings_motionevent_amends_id_f8eaf659 ON public.meetings_motionevent USING btree (amends_id);
CREATE INDEX meetings_motionevent_item_id_e7f5dfd9 ON public.meetings_motionevent USING btree (item_id);
CREATE INDEX meetings_motionevent_meeting_id_01d59204 ON public.meetings_motionevent USING btree (meeting_id);
CREATE INDEX meetings_motionevent_mover_id_0d127670 ON public.meetings_motionevent USING btree (mover_id);
CREATE INDEX meetings_motionevent_pgh_obj_id_8b5553bc ON public.meetings_motionevent USING btree (pgh_obj_id);
CREATE INDEX meetings_motionevent_seconder_id_0f78ccbe ON public.meetings_motionevent USING btree (seconder_id);
CREATE INDEX meetings_of_body ON public.meetings_meeting USING btree (body_id, starts_on, id);
CREATE UNIQUE INDEX meetings_one_ballot_open ON public.meetings_ballot USING btree (meeting_id) WHERE ((state)::text = 'open'::text);
CREATE UNIQUE INDEX meetings_one_speaks ON public.meetings_speech USING btree (meeting_id) WHERE ((ended_at IS NULL) AND (started_at IS NOT NULL));
CREATE UNIQUE INDEX meetings_one_votes ON public.meetings_delegate USING btree (delegation_id) WHERE (((state)::text = 'accepted'::text) AND votes);
CREATE INDEX meetings_pack_file_id_68035a29 ON public.meetings_pack USING btree (file_id);
CREATE INDEX meetings_pack_meeting_id_f9fa9aaf ON public.meetings_pack USING btree (meeting_id);
CREATE INDEX meetings_pairs ON public.meetings_meeting USING gin (pairs);
CREATE INDEX meetings_proceeding_ballot_id_e2a4b6ea ON public.meetings_proceeding USING btree (ballot_id);
CREATE INDEX meetings_proceeding_corrects_id_809516c5 ON public.meetings_proceeding USING btree (corrects_id);
CREATE INDEX meetings_proceeding_delegation_id_ac7facd4 ON public.meetings_proceeding USING btree (delegation_id);
CREATE INDEX meetings_proceeding_item_id_b67fc6fd ON public.meetings_proceeding USING btree (item_id);
CREATE INDEX meetings_proceeding_meeting_id_38c23be9 ON public.meetings_proceeding USING btree (meeting_id);
CREATE INDEX meetings_proceeding_motion_id_ce5fc011 ON public.meetings_proceeding USING btree (motion_id);
CREATE INDEX meetings_proxy_credential_id_24f54487 ON public.meetings_proxy USING btree (credential_id);
CREATE INDEX meetings_proxy_giver_id_b65419d7 ON public.meetings_proxy USING btree (giver_id);
CREATE INDEX meetings_proxy_holder_id_666462e0 ON public.meetings_proxy USING btree (holder_id);
CREATE INDEX meetings_proxy_meeting_id_5ed1b3d0 ON public.meetings_proxy USING btree (meeting_id);
CREATE UNIQUE INDEX meetings_proxy_once ON public.meetings_proxy USING btree (giver_id) WHERE ((state)::text = ANY ((ARRAY['given'::character varying, 'accepted'::character varying])::text[]));
CREATE INDEX meetings_proxyevent_credential_id_03549479 ON public.meetings_proxyevent USING btree (credential_id);
CREATE INDEX meetings_proxyevent_giver_id_ed3f471f ON public.meetings_proxyevent USING btree (giver_id);
CREATE INDEX meetings_proxyevent_holder_id_43ca8005 ON public.meetings_proxyevent USING btree (holder_id);
CREATE INDEX meetings_proxyevent_meeting_id_62679e4b ON public.meetings_proxyevent USING btree (meeting_id);
CREATE INDEX meetings_proxyevent_pgh_obj_id_4c1e6143 ON public.meetings_proxyevent USING btree (pgh_obj_id);
CREATE INDEX meetings_speech_delegate_id_aedf26ea ON public.meetings_speech USING btree (delegate_id);
CREATE INDEX meetings_speech_delegation_id_ef79aa5b ON public.meetings_speech USING btree (delegation_id);
CREATE INDEX meetings_speech_item_id_b1836370 ON public.meetings_speech USING btree (item_id);
CREATE INDEX meetings_speech_meeting_id_9ba0e1b7 ON public.meetings_speech USING btree (meeting_id);
CREATE INDEX meetings_speechevent_delegate_id_f41b8985 ON public.meetings_speechevent USING btree (delegate_id);
CREATE INDEX meetings_speechevent_delegation_id_351021e7 ON public.meetings_speechevent USING btree (delegation_id);
CREATE INDEX meetings_speechevent_item_id_0928e2ce ON public.meetings_speechevent USING btree (item_id);
CREATE INDEX meetings_speechevent_meeting_id_bb71e4c2 ON public.meetings_speechevent USING btree (meeting_id);
CREATE INDEX meetings_speechevent_pgh_obj_id_c518d99a ON public.meetings_speechevent USING btree (pgh_obj_id);
CREATE INDEX meetings_starts_on ON public.meetings_meeting USING btree (starts_on, id);
CREATE INDEX meetings_state ON public.meetings_meeting USING btree (state, starts_on, id);
CREATE INDEX meetings_tally_ballot_id_6384769e ON public.meetings_tally USING btree (ballot_id);
CREATE UNIQUE INDEX meetings_vote_once ON public.meetings_cast USING btree (entitled_id) WHERE (superseded_at IS NULL);
CREATE INDEX members_application_decision_id_7c4d01a6 ON public.members_application USING btree (decision_id);
CREATE INDEX members_application_number_c26c5817_like ON public.members_application USING btree (number varchar_pattern_ops);
CREATE UNIQUE INDEX members_application_once ON public.members_application USING btree (organisation_id) WHERE ((state)::text = 'accepted'::text);
CREATE INDEX members_application_organisation_id_cc9974bf ON public.members_application USING btree (organisation_id);
CREATE INDEX members_application_pairs ON public.members_application USING gin (pairs);
CREATE INDEX members_application_paper_id_a5f3c7dd ON public.members_application USING btree (paper_id);
CREATE INDEX members_application_signed_id_798cf8b6 ON public.members_application USING btree (signed_id);
CREATE INDEX members_application_state ON public.members_application USING btree (state, id DESC);
CREATE INDEX members_applicationevent_decision_id_b58c1c7e ON public.members_applicationevent USING btree (decision_id);
CREATE INDEX members_applicationevent_organisation_id_a8cfaac3 ON public.members_applicationevent USING btree (organisation_id);
CREATE INDEX members_applicationevent_paper_id_f6594220 ON public.members_applicationevent USING btree (paper_id);
CREATE INDEX members_applicationevent_pgh_obj_id_67aef241 ON public.members_applicationevent USING btree (pgh_obj_id);
CREATE INDEX members_applicationevent_signed_id_06a844ed ON public.members_applicationevent USING btree (signed_id);
CREATE INDEX members_batch ON public.members_membership USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX members_campaign_key_4eb6d5a5_like ON public.members_campaign USING btree (key varchar_pattern_ops);
CREATE INDEX members_campaignevent_pgh_obj_id_c1d1b2a6 ON public.members_campaignevent USING btree (pgh_obj_id);
CREATE INDEX members_contactnote_prospect_id_dff5edb6 ON public.members_contactnote USING btree (prospect_id);
CREATE INDEX members_count_project ON public.members_membercount USING btree (project, fiscal_year);
CREATE INDEX members_display_decision_id_6fcd35af ON public.members_display USING btree (decision_id);
CREATE INDEX members_display_organisation_id_382658ca ON public.members_display USING btree (organisation_id);
CREATE UNIQUE INDEX members_import_once ON public.members_memberimport USING btree (file_id) WHERE ((state)::text = 'applied'::text);
CREATE INDEX members_invoice_due ON public.members_invoice USING btree (due_on);
CREATE INDEX members_invoice_number_eb99e6b2_like ON public.members_invoice USING btree (number varchar_pattern_ops);
CREATE UNIQUE INDEX members_invoice_once ON public.members_invoice USING btree (organisation_id, year) WHERE ((cancelled_on IS NULL) AND ((kind)::text = 'invoice'::text));
CREATE INDEX members_invoice_organisation_id_6114392e ON public.members_invoice USING btree (organisation_id);
CREATE INDEX members_invoice_paper_id_874d2e4d ON public.members_invoice USING btree (paper_id);
CREATE INDEX members_invoice_year ON public.members_invoice USING btree (organisation_id, year);
CREATE INDEX members_invoiceevent_organisation_id_e436b010 ON public.members_invoiceevent USING btree (organisation_id);
CREATE INDEX members_invoiceevent_paper_id_1807be09 ON public.members_invoiceevent USING btree (paper_id);
CREATE INDEX members_invoiceevent_pgh_obj_id_ead2fefc ON public.members_invoiceevent USING btree (pgh_obj_id);
CREATE INDEX members_membercount_paper_id_300cfc5b ON public.members_membercount USING btree (paper_id);
CREATE INDEX members_membercountevent_paper_id_4d02a018 ON public.members_membercountevent USING btree (paper_id);
CREATE INDEX members_membercountevent_pgh_obj_id_2c79071e ON public.members_membercountevent USING btree (pgh_obj_id);
CREATE INDEX members_memberimport_file_id_6aa486e6 ON public.members_memberimport USING btree (file_id);
CREATE INDEX members_membership_decision_id_6502b6fc ON public.members_membership USING btree (decision_id);
CREATE INDEX members_membership_end_decision_id_24016ad8 ON public.members_membership USING btree (end_decision_id);
CREATE INDEX members_membership_organisation_id_4433936f ON public.members_membership USING btree (organisation_id);
CREATE INDEX members_of_category ON public.members_membership USING btree (category);
CREATE INDEX members_of_organisation ON public.members_membership USING btree (organisation_id);
CREATE INDEX members_payment_invoice_id_ee9582f6 ON public.members_payment USING btree (invoice_id);
CREATE INDEX members_payment_proof_id_ba79fd50 ON public.members_payment USING btree (proof_id);
CREATE INDEX members_paymentevent_invoice_id_071c25fc ON public.members_paymentevent USING btree (invoice_id);
CREATE INDEX members_paymentevent_pgh_obj_id_d53570f2 ON public.members_paymentevent USING btree (pgh_obj_id);
CREATE INDEX members_paymentevent_proof_id_342d4a87 ON public.members_paymentevent USING btree (proof_id);
CREATE INDEX members_prospect_campaign_id_f6fbd637 ON public.members_prospect USING btree (campaign_id);
CREATE INDEX members_prospect_organisation_id_dacd046d ON public.members_prospect USING btree (organisation_id);
CREATE INDEX members_prospect_stage ON public.members_prospect USING btree (stage, next_on);
CREATE INDEX members_prospectevent_campaign_id_c8921b16 ON public.members_prospectevent USING btree (campaign_id);
CREATE INDEX members_prospectevent_organisation_id_42891169 ON public.members_prospectevent USING btree (organisation_id);
CREATE INDEX members_prospectevent_pgh_obj_id_243b80af ON public.members_prospectevent USING btree (pgh_obj_id);
CREATE INDEX members_region_key_b7eb2835_like ON public.members_region USING btree (key varchar_pattern_ops);
CREATE INDEX members_regionscope_organisation_id_15a881b4 ON public.members_regionscope USING btree (organisation_id);
CREATE INDEX members_regionscope_region_id_787624dd ON public.members_regionscope USING btree (region_id);
CREATE INDEX members_regionscopeevent_organisation_id_2e8eef62 ON public.members_regionscopeevent USING btree (organisation_id);
CREATE INDEX members_regionscopeevent_pgh_obj_id_8953b8d8 ON public.members_regionscopeevent USING btree (pgh_obj_id);
CREATE INDEX members_regionscopeevent_region_id_9d59e902 ON public.members_regionscopeevent USING btree (region_id);
CREATE INDEX members_suspension_decision_id_bfe2e485 ON public.members_suspension USING btree (decision_id);
CREATE INDEX members_suspension_organisation_id_fcfb055f ON public.members_suspension USING btree (organisation_id);
CREATE UNIQUE INDEX members_write_off_once ON public.members_writeoff USING btree (invoice_id) WHERE ((state)::text = 'prepared'::text);
CREATE INDEX members_writeoff_invoice_id_e45c6cbc ON public.members_writeoff USING btree (invoice_id);
CREATE INDEX members_writeoffevent_invoice_id_b6836378 ON public.members_writeoffevent USING btree (invoice_id);
CREATE INDEX members_writeoffevent_pgh_obj_id_0c829c31 ON public.members_writeoffevent USING btree (pgh_obj_id);
CREATE INDEX messages_due ON public.messages_letter USING btree (due_at, id) WHERE ((state)::text = 'queued'::text);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX oversight_answer_beside_id_888c12ea ON public.oversight_answer USING btree (beside_id);
CREATE UNIQUE INDEX oversight_answer_one_draft ON public.oversight_answer USING btree (request_id) WHERE ((state)::text = 'prepared'::text);
CREATE INDEX oversight_answer_paper_id_f6ebb9a2 ON public.oversight_answer USING btree (paper_id);
CREATE INDEX oversight_answer_request_id_0bea5bcc ON public.oversight_answer USING btree (request_id);
CREATE INDEX oversight_answerevent_beside_id_600d6f71 ON public.oversight_answerevent USING btree (beside_id);
CREATE INDEX oversight_answerevent_paper_id_80b3eb03 ON public.oversight_answerevent USING btree (paper_id);
CREATE INDEX oversight_answerevent_pgh_obj_id_944d6710 ON public.oversight_answerevent USING btree (pgh_obj_id);
CREATE INDEX oversight_answerevent_request_id_37c52aab ON public.oversight_answerevent USING btree (request_id);
CREATE INDEX oversight_auditpackage_file_id_91ab0337 ON public.oversight_auditpackage USING btree (file_id);
CREATE INDEX oversight_followup_paper_id_a46a9b77 ON public.oversight_followup USING btree (paper_id);
CREATE INDEX oversight_followup_request_id_5e62df5c ON public.oversight_followup USING btree (request_id);
CREATE INDEX oversight_request_before_id_24d9858c ON public.oversight_request USING btree (before_id);
CREATE INDEX oversight_request_found_by ON public.oversight_request USING gin (found_by);
CREATE INDEX oversight_request_key_549a978b_like ON public.oversight_request USING btree (key varchar_pattern_ops);
CREATE INDEX oversight_request_kind ON public.oversight_request USING btree (kind, asked_on, id);
CREATE INDEX oversight_request_list ON public.oversight_request USING btree (asked_on, id);
CREATE INDEX oversight_request_open ON public.oversight_request USING btree (due_on, id) WHERE (ended_on IS NULL);
CREATE INDEX oversight_request_paper_id_b5f6c489 ON public.oversight_request USING btree (paper_id);
CREATE INDEX oversight_request_project_id_4c26bb0d ON public.oversight_request USING btree (project_id);
CREATE INDEX oversight_requestevent_before_id_b9a6f2f9 ON public.oversight_requestevent USING btree (before_id);
CREATE INDEX oversight_requestevent_paper_id_71ff04da ON public.oversight_requestevent USING btree (paper_id);
CREATE INDEX oversight_requestevent_pgh_obj_id_625fba6e ON public.oversight_requestevent USING btree (pgh_obj_id);
CREATE INDEX oversight_requestevent_project_id_59ab1ebb ON public.oversight_requestevent USING btree (project_id);
CREATE INDEX papers_correction_finding_id_5f679b25 ON public.papers_correction USING btree (finding_id);
CREATE INDEX papers_correction_paper_id_3989c758 ON public.papers_correction USING btree (paper_id);
CREATE INDEX papers_correction_subject ON public.papers_correction USING btree (subject, field, id DESC);
CREATE INDEX papers_correctionevent_finding_id_082943a8 ON public.papers_correctionevent USING btree (finding_id);
CREATE INDEX papers_correctionevent_paper_id_1ceb629c ON public.papers_correctionevent USING btree (paper_id);
CREATE INDEX papers_correctionevent_pgh_obj_id_a3aa8c32 ON public.papers_correctionevent USING btree (pgh_obj_id);
CREATE INDEX papers_direction ON public.papers_paper USING btree (direction, id DESC);
CREATE INDEX papers_export_file_id_9bfab49a ON public.papers_export USING btree (file_id);
CREATE INDEX papers_export_frozen_id_682260fb ON public.papers_export USING btree (frozen_id);
CREATE INDEX papers_finding_list ON public.papers_finding USING btree (found_at, id) WHERE present;
CREATE INDEX papers_finding_open ON public.papers_finding USING btree (found_at DESC, id DESC) WHERE (present AND ((state)::text = 'open'::text));
CREATE INDEX papers_finding_severity_list ON public.papers_finding USING btree (severity, found_at, id) WHERE present;
CREATE INDEX papers_finding_state_list ON public.papers_finding USING btree (state, found_at, id) WHERE present;
CREATE INDEX papers_finding_subject ON public.papers_finding USING btree (subject, state, id);
CREATE INDEX papers_findingevent_pgh_obj_id_15c12fd0 ON public.papers_findingevent USING btree (pgh_obj_id);
CREATE INDEX papers_fiscal_year ON public.papers_paper USING btree (fiscal_year, id);
CREATE INDEX papers_frozen_approved ON public.papers_frozen USING btree (subject) WHERE (paper_id IS NOT NULL);
CREATE INDEX papers_frozen_paper_id_71efdc94 ON public.papers_frozen USING btree (paper_id);
CREATE INDEX papers_frozen_subject ON public.papers_frozen USING btree (subject, id DESC);
CREATE INDEX papers_kind ON public.papers_paper USING btree (kind, id DESC);
CREATE INDEX papers_number ON public.papers_paper USING btree (number) WHERE (NOT ((number)::text = ''::text));
CREATE INDEX papers_paper_file_id_77b365b4 ON public.papers_paper USING btree (file_id);
CREATE INDEX papers_paper_version_of_id_45822b1c ON public.papers_paper USING btree (version_of_id);
CREATE INDEX papers_project ON public.papers_paper USING btree (project, fiscal_year, id DESC);
CREATE INDEX papers_reading_by ON public.papers_reading USING btree (uploaded_by_key, id DESC);
CREATE INDEX papers_reading_file_id_e0baedaf ON public.papers_reading USING btree (file_id);
CREATE INDEX papers_reading_paper_id_0b8c7ecc ON public.papers_reading USING btree (paper_id);
CREATE INDEX papers_reading_state ON public.papers_reading USING btree (state, id DESC);
CREATE INDEX papers_readingevent_file_id_09a74e12 ON public.papers_readingevent USING btree (file_id);
CREATE INDEX papers_readingevent_paper_id_162983a9 ON public.papers_readingevent USING btree (paper_id);
CREATE INDEX papers_readingevent_pgh_obj_id_9e3226be ON public.papers_readingevent USING btree (pgh_obj_id);
CREATE INDEX papers_registered_on ON public.papers_paper USING btree (registered_on, id);
CREATE INDEX papers_review_frozen_id_58ca96c1 ON public.papers_review USING btree (frozen_id);
CREATE UNIQUE INDEX papers_review_one_waiting ON public.papers_review USING btree (frozen_id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX papers_reviewstep_review_id_d454aedb ON public.papers_reviewstep USING btree (review_id);
CREATE INDEX papers_step_next ON public.papers_reviewstep USING btree (duty, department) WHERE is_next;
CREATE UNIQUE INDEX papers_step_one_next ON public.papers_reviewstep USING btree (review_id) WHERE is_next;
CREATE INDEX papers_storedfile_sha256_82fde6b0_like ON public.papers_storedfile USING btree (sha256 varchar_pattern_ops);
CREATE INDEX papers_title ON public.papers_paper USING btree (title, id);
CREATE INDEX papers_title_pairs ON public.papers_paper USING gin (title_pairs);
CREATE UNIQUE INDEX parties_account_email ON public.parties_account USING btree (lower((email)::text));
CREATE INDEX parties_account_email_1b1c8390_like ON public.parties_account USING btree (email varchar_pattern_ops);
CREATE INDEX parties_account_person_id_951f8954 ON public.parties_account USING btree (person_id);
CREATE INDEX parties_affiliation_area_id_8b516df1 ON public.parties_affiliation USING btree (area_id);
CREATE INDEX parties_affiliation_key_ea2b9894_like ON public.parties_affiliation USING btree (key varchar_pattern_ops);
CREATE INDEX parties_affiliation_member_id_b2f67c80 ON public.parties_affiliation USING btree (member_id);
CREATE INDEX parties_affiliation_on_behalf_of_id_869f2652 ON public.parties_affiliation USING btree (on_behalf_of_id);
CREATE INDEX parties_affiliation_organisation_id_8f45a620 ON public.parties_affiliation USING btree (organisation_id);
CREATE INDEX parties_affiliation_person_id_895da0d2 ON public.parties_affiliation USING btree (person_id);
CREATE INDEX parties_affiliation_post_id_6a544163 ON public.parties_affiliation USING btree (post_id);
CREATE INDEX parties_affiliationevent_area_id_bba8cc4d ON public.parties_affiliationevent USING btree (area_id);
CREATE INDEX parties_affiliationevent_member_id_369647f6 ON public.parties_affiliationevent USING btree (member_id);
CREATE INDEX parties_affiliationevent_on_behalf_of_id_d958d4df ON public.parties_affiliationevent USING btree (on_behalf_of_id);
CREATE INDEX parties_affiliationevent_organisation_id_880fffda ON public.parties_affiliationevent USING btree (organisation_id);
CREATE INDEX parties_affiliationevent_person_id_6a327f22 ON public.parties_affiliationevent USING btree (person_id);
CREATE INDEX parties_affiliationevent_pgh_obj_id_d1cbc3a0 ON public.parties_affiliationevent USING btree (pgh_obj_id);
CREATE INDEX parties_affiliationevent_post_id_c9bd6d5c ON public.parties_affiliationevent USING btree (post_id);
CREATE INDEX parties_area_key_6514b2bc_like ON public.parties_area USING btree (key varchar_pattern_ops);
CREATE INDEX parties_area_part_of_id_d800b12d ON public.parties_area USING btree (part_of_id);
CREATE INDEX parties_contact_organisation_id_87f53d54 ON public.parties_contact USING btree (organisation_id);
CREATE INDEX parties_contact_person_id_50aa0da6 ON public.parties_contact USING btree (person_id);
CREATE INDEX parties_duty_account_id_a397255b ON public.parties_duty USING btree (account_id);
CREATE INDEX parties_duty_delegated_by_id_9e87d7ee ON public.parties_duty USING btree (delegated_by_id);
CREATE INDEX parties_duty_department_id_90b25046 ON public.parties_duty USING btree (department_id);
CREATE UNIQUE INDEX parties_identifier_organisation ON public.parties_identifier USING btree (scheme, identifier) WHERE (organisation_id IS NOT NULL);
CREATE INDEX parties_identifier_organisation_id_761d00ca ON public.parties_identifier USING btree (organisation_id);
CREATE UNIQUE INDEX parties_identifier_person ON public.parties_identifier USING btree (scheme, identifier, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX parties_identifier_person_id_5eeb040b ON public.parties_identifier USING btree (person_id);
CREATE INDEX parties_name_batch ON public.parties_organisationname USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX parties_name_folded ON public.parties_organisationname USING btree (folded);
CREATE INDEX parties_name_sound ON public.parties_organisationname USING btree (sound);
CREATE INDEX parties_organisation_batch ON public.parties_organisation USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX parties_organisation_en ON public.parties_organisation USING btree (sort_en, id);
CREATE INDEX parties_organisation_key_42573b12_like ON public.parties_organisation USING btree (key varchar_pattern_ops);
CREATE INDEX parties_organisation_kind ON public.parties_organisation USING btree (kind, id);
CREATE INDEX parties_organisation_ko ON public.parties_organisation USING btree (sort_ko, id);
CREATE INDEX parties_organisation_pairs ON public.parties_organisation USING gin (pairs);
CREATE INDEX parties_organisation_part_of_id_bf17016c ON public.parties_organisation USING btree (part_of_id);
CREATE INDEX parties_organisationevent_part_of_id_c5f5302f ON public.parties_organisationevent USING btree (part_of_id);
CREATE INDEX parties_organisationevent_pgh_obj_id_868c3f6c ON public.parties_organisationevent USING btree (pgh_obj_id);
CREATE INDEX parties_organisationfact_organisation_id_4ef9036a ON public.parties_organisationfact USING btree (organisation_id);
CREATE INDEX parties_organisationfactevent_organisation_id_e99ac09c ON public.parties_organisationfactevent USING btree (organisation_id);
CREATE INDEX parties_organisationfactevent_pgh_obj_id_47e96202 ON public.parties_organisationfactevent USING btree (pgh_obj_id);
CREATE INDEX parties_organisationname_organisation_id_c93c4139 ON public.parties_organisationname USING btree (organisation_id);
CREATE INDEX parties_person_folded ON public.parties_personname USING btree (folded);
CREATE INDEX parties_person_key_2618786b_like ON public.parties_person USING btree (key varchar_pattern_ops);
CREATE INDEX parties_person_pairs ON public.parties_person USING gin (pairs);
CREATE INDEX parties_person_sort ON public.parties_person USING btree (sort_name, id);
CREATE INDEX parties_person_sound ON public.parties_personname USING btree (sound);
CREATE INDEX parties_personevent_pgh_obj_id_2a5cd41f ON public.parties_personevent USING btree (pgh_obj_id);
CREATE INDEX parties_personname_person_id_5c404dcf ON public.parties_personname USING btree (person_id);
CREATE INDEX parties_post_area_id_10f37066 ON public.parties_post USING btree (area_id);
CREATE INDEX parties_post_key_25c2d6b4_like ON public.parties_post USING btree (key varchar_pattern_ops);
CREATE INDEX parties_post_organisation_id_1eba5047 ON public.parties_post USING btree (organisation_id);
CREATE INDEX parties_postevent_area_id_c61617c7 ON public.parties_postevent USING btree (area_id);
CREATE INDEX parties_postevent_organisation_id_09735828 ON public.parties_postevent USING btree (organisation_id);
CREATE INDEX parties_postevent_pgh_obj_id_363e0081 ON public.parties_postevent USING btree (pgh_obj_id);
CREATE INDEX programmes_happening_paper_id_7a15bbe2 ON public.programmes_happening USING btree (paper_id);
CREATE INDEX programmes_happening_programme_id_7453a60b ON public.programmes_happening USING btree (programme_id);
CREATE INDEX programmes_happening_project_year_id_ab6f13e1 ON public.programmes_happening USING btree (project_year_id);
CREATE INDEX programmes_happeningevent_paper_id_319507b4 ON public.programmes_happeningevent USING btree (paper_id);
CREATE INDEX programmes_happeningevent_pgh_obj_id_78a31cb5 ON public.programmes_happeningevent USING btree (pgh_obj_id);
CREATE INDEX programmes_happeningevent_programme_id_2fe877f2 ON public.programmes_happeningevent USING btree (programme_id);
CREATE INDEX programmes_happeningevent_project_year_id_bc657bb8 ON public.programmes_happeningevent USING btree (project_year_id);
CREATE INDEX programmes_programme_paper_id_3d41e806 ON public.programmes_programme USING btree (paper_id);
CREATE INDEX programmes_programme_project_year_id_4dc2bb28 ON public.programmes_programme USING btree (project_year_id);
CREATE INDEX programmes_programmeevent_paper_id_2e02a910 ON public.programmes_programmeevent USING btree (paper_id);
CREATE INDEX programmes_programmeevent_pgh_obj_id_1fcac92c ON public.programmes_programmeevent USING btree (pgh_obj_id);
CREATE INDEX programmes_programmeevent_project_year_id_ecd25c59 ON public.programmes_programmeevent USING btree (project_year_id);
CREATE INDEX programmes_result_paper_id_c32e2df4 ON public.programmes_result USING btree (paper_id);
CREATE INDEX programmes_result_programme_id_05be0b45 ON public.programmes_result USING btree (programme_id);
CREATE INDEX programmes_result_project_year_id_8e1f1114 ON public.programmes_result USING btree (project_year_id);
CREATE INDEX programmes_resultevent_paper_id_f3dca9fd ON public.programmes_resultevent USING btree (paper_id);
CREATE INDEX programmes_resultevent_pgh_obj_id_aae064b4 ON public.programmes_resultevent USING btree (pgh_obj_id);
CREATE INDEX programmes_resultevent_programme_id_9ccad343 ON public.programmes_resultevent USING btree (programme_id);
CREATE INDEX programmes_resultevent_project_year_id_91ca757e ON public.programmes_resultevent USING btree (project_year_id);
CREATE INDEX spending_allotment_line_id_ffba61d0 ON public.spending_allotment USING btree (line_id);
CREATE INDEX spending_allotment_paper_id_176b9f7d ON public.spending_allotment USING btree (paper_id);
CREATE INDEX spending_allotmentevent_line_id_db1e4643 ON public.spending_allotmentevent USING btree (line_id);
CREATE INDEX spending_allotmentevent_paper_id_4f6ab5eb ON public.spending_allotmentevent USING btree (paper_id);
CREATE INDEX spending_allotmentevent_pgh_obj_id_317b76c5 ON public.spending_allotmentevent USING btree (pgh_obj_id);
CREATE INDEX spending_case_about ON public.spending_case USING btree (about) WHERE (NOT ((about)::text = ''::text));
CREATE INDEX spending_case_found_by ON public.spending_case USING gin (found_by);
CREATE INDEX spending_case_key_74144ffc_like ON public.spending_case USING btree (key varchar_pattern_ops);
CREATE INDEX spending_case_line ON public.spending_case USING btree (line_id, opened_on, id);
CREATE INDEX spending_case_line_id_23cd3a1c ON public.spending_case USING btree (line_id);
CREATE INDEX spending_case_list ON public.spending_case USING btree (opened_on, id);
CREATE INDEX spending_case_payee_id_77b73be4 ON public.spending_case USING btree (payee_id);
CREATE INDEX spending_caseevent_line_id_f9f01ddc ON public.spending_caseevent USING btree (line_id);
CREATE INDEX spending_caseevent_payee_id_8419009f ON public.spending_caseevent USING btree (payee_id);
CREATE INDEX spending_caseevent_pgh_obj_id_00a03402 ON public.spending_caseevent USING btree (pgh_obj_id);
CREATE INDEX spending_columnmapping_key_9d1e2e4c ON public.spending_columnmapping USING btree (key);
CREATE INDEX spending_columnmapping_key_9d1e2e4c_like ON public.spending_columnmapping USING btree (key varchar_pattern_ops);
CREATE INDEX spending_columnmappingevent_pgh_obj_id_fd7e40f4 ON public.spending_columnmappingevent USING btree (pgh_obj_id);
CREATE INDEX spending_feed_fingerprint ON public.spending_feedrow USING btree (fingerprint);
CREATE INDEX spending_feed_match ON public.spending_feedrow USING btree (match_id) WHERE (match_id IS NOT NULL);
CREATE UNIQUE INDEX spending_feed_once ON public.spending_feedfile USING btree (file_id) WHERE ((state)::text = 'accepted'::text);
CREATE INDEX spending_feed_open ON public.spending_feedrow USING btree (booked_on, id) WHERE ((NOT duplicate) AND (match_id IS NULL));
CREATE INDEX spending_feedfile_file_id_5adeef4c ON public.spending_feedfile USING btree (file_id);
CREATE INDEX spending_feedfile_mapping_id_4641a866 ON public.spending_feedfile USING btree (mapping_id);
CREATE INDEX spending_feedfileevent_file_id_329c0057 ON public.spending_feedfileevent USING btree (file_id);
CREATE INDEX spending_feedfileevent_mapping_id_27e2918a ON public.spending_feedfileevent USING btree (mapping_id);
CREATE INDEX spending_feedfileevent_pgh_obj_id_1665e7e5 ON public.spending_feedfileevent USING btree (pgh_obj_id);
CREATE INDEX spending_feedrow_file_id_430d3bb7 ON public.spending_feedrow USING btree (file_id);
CREATE INDEX spending_feedrow_match_id_80e3dc08 ON public.spending_feedrow USING btree (match_id);
CREATE INDEX spending_reception_meeting_id_39b597a9 ON public.spending_reception USING btree (meeting_id);
CREATE INDEX spending_reception_report_id_8db9dc4b ON public.spending_reception USING btree (report_id);
CREATE INDEX spending_receptionevent_case_id_e37306f7 ON public.spending_receptionevent USING btree (case_id);
CREATE INDEX spending_receptionevent_meeting_id_14681eab ON public.spending_receptionevent USING btree (meeting_id);
CREATE INDEX spending_receptionevent_pgh_obj_id_accc5642 ON public.spending_receptionevent USING btree (pgh_obj_id);
CREATE INDEX spending_receptionevent_report_id_5e440a4c ON public.spending_receptionevent USING btree (report_id);
CREATE INDEX spending_rung_case_id_f3d310cb ON public.spending_rung USING btree (case_id);
CREATE INDEX spending_rung_day ON public.spending_rung USING btree (rung, stepped_on, id) WHERE ((state)::text = 'approved'::text);
CREATE INDEX spending_rung_paper_id_06a1b173 ON public.spending_rung USING btree (paper_id);
CREATE UNIQUE INDEX spending_rung_reversed_once ON public.spending_rung USING btree (reverses_id) WHERE (NOT ((state)::text = 'refused'::text));
CREATE INDEX spending_rung_reverses_id_f578f0a9 ON public.spending_rung USING btree (reverses_id);
CREATE INDEX spending_rung_waiting ON public.spending_rung USING btree (state, prepared_at) WHERE ((state)::text = 'prepared'::text);
CREATE INDEX spending_rungevent_case_id_6ffc7e70 ON public.spending_rungevent USING btree (case_id);
CREATE INDEX spending_rungevent_entry_id_70d1f967 ON public.spending_rungevent USING btree (entry_id);
CREATE INDEX spending_rungevent_paper_id_4494166c ON public.spending_rungevent USING btree (paper_id);
CREATE INDEX spending_rungevent_pgh_obj_id_df987d0a ON public.spending_rungevent USING btree (pgh_obj_id);
CREATE INDEX spending_rungevent_reverses_id_174d9b3f ON public.spending_rungevent USING btree (reverses_id);
CREATE INDEX travel_fare_trip_id_f512307d ON public.travel_fare USING btree (trip_id);
CREATE INDEX travel_fareevent_pgh_obj_id_79a4f319 ON public.travel_fareevent USING btree (pgh_obj_id);
CREATE INDEX travel_fareevent_trip_id_1883049d ON public.travel_fareevent USING btree (trip_id);
CREATE INDEX travel_traveller_trip_id_25fb3907 ON public.travel_traveller USING btree (trip_id);
CREATE INDEX travel_travellerevent_pgh_obj_id_1fc5750b ON public.travel_travellerevent USING btree (pgh_obj_id);
CREATE INDEX travel_travellerevent_trip_id_bdfe3352 ON public.travel_travellerevent USING btree (trip_id);
CREATE INDEX travel_trip_case_id_707b3081 ON public.travel_trip USING btree (case_id);
CREATE INDEX travel_trip_key_9cc420df_like ON public.travel_trip USING btree (key varchar_pattern_ops);
CREATE INDEX travel_trip_line_id_8643af2f ON public.travel_trip USING btree (line_id);
CREATE INDEX travel_trip_list ON public.travel_trip USING btree (starts_on, id);
CREATE INDEX travel_tripevent_case_id_b8cede25 ON public.travel_tripevent USING btree (case_id);
CREATE INDEX travel_tripevent_line_id_a35fc787 ON public.travel_tripevent USING btree (line_id);
CREATE INDEX travel_tripevent_pgh_obj_id_d3ceddca ON public.travel_tripevent USING btree (pgh_obj_id);
CREATE INDEX travel_trippayment_trip_id_4225d2c8 ON public.travel_trippayment USING btree (trip_id);
CREATE INDEX travel_tripstep_paper_id_27aef97e ON public.travel_tripstep USING btree (paper_id);
CREATE INDEX travel_tripstep_trip_id_84b8446c ON public.travel_tripstep USING btree (trip_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE TRIGGER appropriations_basisline_fixed BEFORE DELETE OR UPDATE ON public.appropriations_basisline FOR EACH ROW EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER appropriations_carryover_approved BEFORE UPDATE ON public.appropriations_carryover FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND ((((((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.line_id IS DISTINCT FROM new.line_id)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.carried_on IS DISTINCT FROM new.carried_on)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)))) EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER appropriations_carryover_kept BEFORE DELETE ON public.appropriations_carryover FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER appropriations_stageamount_fixed BEFORE DELETE OR UPDATE ON public.appropriations_stageamount FOR EACH ROW EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER appropriations_transfer_approved BEFORE UPDATE ON public.appropriations_transfer FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.source_id IS DISTINCT FROM new.source_id)) OR (old.target_id IS DISTINCT FROM new.target_id)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.moved_on IS DISTINCT FROM new.moved_on)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)))) EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER appropriations_transfer_kept BEFORE DELETE ON public.appropriations_transfer FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.appropriations_refuse();
CREATE TRIGGER assessments_answer_fixed BEFORE DELETE OR UPDATE ON public.assessments_answer FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_comment_fixed BEFORE DELETE OR UPDATE ON public.assessments_comment FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_evidence_fixed BEFORE UPDATE ON public.assessments_evidence FOR EACH ROW WHEN (((((((old.assessment_id IS DISTINCT FROM new.assessment_id) OR ((old.item)::text IS DISTINCT FROM (new.item)::text)) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR ((old.url)::text IS DISTINCT FROM (new.url)::text)) OR (old.file_id IS DISTINCT FROM new.file_id)) OR (old.dated_on IS DISTINCT FROM new.dated_on))) EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_evidence_kept BEFORE DELETE ON public.assessments_evidence FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_submission_fixed BEFORE DELETE OR UPDATE ON public.assessments_submission FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_version_frozen BEFORE UPDATE ON public.assessments_instrumentversion FOR EACH ROW WHEN (((((old.state)::text <> 'draft'::text) AND ((((((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.version)::text IS DISTINCT FROM (new.version)::text)) OR (old.text IS DISTINCT FROM new.text)) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text)) OR (old.published_on IS DISTINCT FROM new.published_on))) OR (((old.state)::text <> 'draft'::text) AND ((new.state)::text = 'draft'::text)))) EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER assessments_version_kept BEFORE DELETE ON public.assessments_instrumentversion FOR EACH ROW WHEN (((old.state)::text <> 'draft'::text)) EXECUTE FUNCTION public.assessments_refuse_change();
CREATE TRIGGER grants_agreementitem_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.grants_agreementitem FOR EACH ROW EXECUTE FUNCTION public.grants_items_signed();
CREATE TRIGGER grants_application_approved BEFORE UPDATE ON public.grants_application FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND ((((old.agreement_id IS DISTINCT FROM new.agreement_id) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.granted IS DISTINCT FROM new.granted)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_application_kept BEFORE DELETE ON public.grants_application FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_credit_approved BEFORE UPDATE ON public.grants_credit FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((((old.agreement_id IS DISTINCT FROM new.agreement_id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR (old.received_on IS DISTINCT FROM new.received_on)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.reverses_id IS DISTINCT FROM new.reverses_id)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.entry_id IS DISTINCT FROM new.entry_id)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_credit_kept BEFORE DELETE ON public.grants_credit FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_evidence_fixed BEFORE UPDATE ON public.grants_evidence FOR EACH ROW WHEN (((old.taken_back_at IS NOT NULL) OR (((old.expense_id IS DISTINCT FROM new.expense_id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR (old.file_id IS DISTINCT FROM new.file_id)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_evidence_kept BEFORE DELETE ON public.grants_evidence FOR EACH ROW EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_expense_approved BEFORE UPDATE ON public.grants_expense FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((((((old.item_id IS DISTINCT FROM new.item_id) OR (old.spent_on IS DISTINCT FROM new.spent_on)) OR ((old.payee)::text IS DISTINCT FROM (new.payee)::text)) OR ((old.text)::text IS DISTINCT FROM (new.text)::text)) OR (old.amount IS DISTINCT FROM new.amount)) OR ((old.number)::text IS DISTINCT FROM (new.number)::text)) OR (old.reverses_id IS DISTINCT FROM new.reverses_id)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.entry_id IS DISTINCT FROM new.entry_id)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_expense_kept BEFORE DELETE ON public.grants_expense FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_instalment_approved BEFORE UPDATE ON public.grants_instalment FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((old.application_id IS DISTINCT FROM new.application_id) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.paid_on IS DISTINCT FROM new.paid_on)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.entry_id IS DISTINCT FROM new.entry_id)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_instalment_kept BEFORE DELETE ON public.grants_instalment FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_package_fixed BEFORE DELETE OR UPDATE ON public.grants_package FOR EACH ROW EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_reallocation_approved BEFORE UPDATE ON public.grants_reallocation FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND ((((old.source_id IS DISTINCT FROM new.source_id) OR (old.target_id IS DISTINCT FROM new.target_id)) OR (old.amount IS DISTINCT FROM new.amount)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_reallocation_kept BEFORE DELETE ON public.grants_reallocation FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_returnreceipt_fixed BEFORE UPDATE ON public.grants_returnreceipt FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((((old.notice_id IS DISTINCT FROM new.notice_id) OR (old.received_on IS DISTINCT FROM new.received_on)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.revenue_year IS DISTINCT FROM new.revenue_year)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.reverses_id IS DISTINCT FROM new.reverses_id)) OR (old.entry_id IS DISTINCT FROM new.entry_id)))) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_returnreceipt_kept BEFORE DELETE ON public.grants_returnreceipt FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.grants_refuse_approved();
CREATE TRIGGER grants_settlementline_fixed BEFORE UPDATE ON public.grants_settlementline FOR EACH ROW WHEN ((((((old.settlement_id IS DISTINCT FROM new.settlement_id) OR (old.item_id IS DISTINCT FROM new.item_id)) OR (old.granted IS DISTINCT FROM new.granted)) OR (old.spent IS DISTINCT FROM new.spent)) OR (old.executed IS DISTINCT FROM new.executed))) EXECUTE FUNCTION public.grants_refuse_settled();
CREATE TRIGGER grants_settlementline_kept BEFORE DELETE ON public.grants_settlementline FOR EACH ROW EXECUTE FUNCTION public.grants_line_frozen();
CREATE TRIGGER journal_entry_fixed BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.journal_refuse_change();
CREATE CONSTRAINT TRIGGER journal_entry_sealed AFTER INSERT ON public.journal_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.journal_seal_entry();
CREATE TRIGGER journal_seal_fixed BEFORE DELETE OR UPDATE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.journal_refuse_change();
CREATE TRIGGER ledger_account_fixed BEFORE UPDATE ON public.ledger_account FOR EACH ROW WHEN (((((((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR (old.fund_id IS DISTINCT FROM new.fund_id)) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text)) OR ((old.owner_ref)::text IS DISTINCT FROM (new.owner_ref)::text))) EXECUTE FUNCTION public.ledger_refuse_change();
CREATE TRIGGER ledger_closing_fixed BEFORE DELETE OR UPDATE ON public.ledger_closing FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse_other();
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON public.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_check_entry('id');
CREATE TRIGGER ledger_entry_fixed BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse_change();
CREATE CONSTRAINT TRIGGER ledger_posting_balanced AFTER INSERT ON public.ledger_posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_check_entry('entry_id');
CREATE TRIGGER ledger_posting_closed AFTER INSERT ON public.ledger_posting REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse_closed();
CREATE TRIGGER ledger_posting_day BEFORE INSERT ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.ledger_posting_day();
CREATE TRIGGER ledger_posting_fixed BEFORE DELETE OR UPDATE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse_change();
CREATE TRIGGER ledger_rate_fixed BEFORE DELETE OR UPDATE ON public.ledger_exchangerate FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse_other();
CREATE TRIGGER meetings_minutes_kept BEFORE DELETE ON public.meetings_minutes FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['approved'::character varying, 'published'::character varying])::text[]))) EXECUTE FUNCTION public.meetings_refuse_minutes();
CREATE TRIGGER meetings_minutes_locked BEFORE UPDATE ON public.meetings_minutes FOR EACH ROW WHEN ((((old.state)::text = ANY ((ARRAY['approved'::character varying, 'published'::character varying])::text[])) AND ((public.meetings_minutes_said(old.passages) IS DISTINCT FROM public.meetings_minutes_said(new.passages)) OR (((((((((((old.meeting_id IS DISTINCT FROM new.meeting_id) OR (old.version IS DISTINCT FROM new.version)) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text)) OR ((old.why)::text IS DISTINCT FROM (new.why)::text)) OR (old.drafted_at IS DISTINCT FROM new.drafted_at)) OR ((old.drafted_by_key)::text IS DISTINCT FROM (new.drafted_by_key)::text)) OR ((old.drafted_by_name)::text IS DISTINCT FROM (new.drafted_by_name)::text)) OR (old.approved_at IS DISTINCT FROM new.approved_at)) OR ((old.approved_by_key)::text IS DISTINCT FROM (new.approved_by_key)::text)) OR ((old.approved_by_name)::text IS DISTINCT FROM (new.approved_by_name)::text)) OR (old.paper_id IS DISTINCT FROM new.paper_id)) OR ((new.state)::text <> ALL ((ARRAY['approved'::character varying, 'published'::character varying])::text[])) OR (((old.state)::text = 'published'::text) AND ((new.state)::text <> 'published'::text))))) EXECUTE FUNCTION public.meetings_refuse_minutes();
CREATE TRIGGER meetings_proceeding_fixed BEFORE DELETE OR UPDATE ON public.meetings_proceeding FOR EACH ROW EXECUTE FUNCTION public.meetings_refuse_proceeding();
CREATE TRIGGER members_register_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_membership FOR EACH STATEMENT EXECUTE FUNCTION public.members_register_changed();
CREATE TRIGGER members_register_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_regionscope FOR EACH STATEMENT EXECUTE FUNCTION public.members_register_changed();
CREATE TRIGGER members_register_changed AFTER UPDATE ON public.parties_organisation FOR EACH ROW WHEN (((old.country)::text IS DISTINCT FROM (new.country)::text)) EXECUTE FUNCTION public.members_register_changed();
CREATE TRIGGER oversight_answer_fixed BEFORE UPDATE ON public.oversight_answer FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND ((((((((old.request_id IS DISTINCT FROM new.request_id) OR (old.version IS DISTINCT FROM new.version)) OR (old.text IS DISTINCT FROM new.text)) OR (old."table" IS DISTINCT FROM new."table")) OR ((old.table_hash)::text IS DISTINCT FROM (new.table_hash)::text)) OR (old.beside_id IS DISTINCT FROM new.beside_id)) OR (old.explanations IS DISTINCT FROM new.explanations)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)))) EXECUTE FUNCTION public.oversight_refuse_change();
CREATE TRIGGER oversight_answer_kept BEFORE DELETE ON public.oversight_answer FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.oversight_refuse_change();
CREATE TRIGGER oversight_auditpackage_fixed BEFORE DELETE OR UPDATE ON public.oversight_auditpackage FOR EACH ROW EXECUTE FUNCTION public.oversight_refuse_change();
CREATE TRIGGER oversight_followup_fixed BEFORE DELETE OR UPDATE ON public.oversight_followup FOR EACH ROW EXECUTE FUNCTION public.oversight_refuse_change();
CREATE TRIGGER papers_file_fixed BEFORE DELETE OR UPDATE ON public.papers_storedfile FOR EACH ROW EXECUTE FUNCTION public.papers_refuse_change();
CREATE TRIGGER papers_frozen_fixed BEFORE UPDATE ON public.papers_frozen FOR EACH ROW WHEN (((((((((((((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR ((old.title)::text IS DISTINCT FROM (new.title)::text)) OR ((old.mode)::text IS DISTINCT FROM (new.mode)::text)) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text)) OR (old.statement IS DISTINCT FROM new.statement)) OR (old.figures IS DISTINCT FROM new.figures)) OR ((old.department)::text IS DISTINCT FROM (new.department)::text)) OR (old.frozen_at IS DISTINCT FROM new.frozen_at)) OR ((old.frozen_by_key)::text IS DISTINCT FROM (new.frozen_by_key)::text)) OR ((old.frozen_by_name)::text IS DISTINCT FROM (new.frozen_by_name)::text))) EXECUTE FUNCTION public.papers_refuse_change();
CREATE TRIGGER papers_frozen_kept BEFORE DELETE ON public.papers_frozen FOR EACH ROW EXECUTE FUNCTION public.papers_refuse_change();
CREATE TRIGGER pgtrigger_changed_update_00afa AFTER UPDATE ON public.grants_expense FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR ((old.decided_by_key)::text IS DISTINCT FROM (new.decided_by_key)::text) OR ((old.decided_by_name)::text IS DISTINCT FROM (new.decided_by_name)::text) OR ((old.decision_note)::text IS DISTINCT FROM (new.decision_note)::text) OR (old.entry_id IS DISTINCT FROM new.entry_id) OR (old.id IS DISTINCT FROM new.id) OR (old.item_id IS DISTINCT FROM new.item_id) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.spent_on IS DISTINCT FROM new.spent_on) OR ((old.payee)::text IS DISTINCT FROM (new.payee)::text) OR (old.prepared_at IS DISTINCT FROM new.prepared_at) OR ((old.prepared_by_key)::text IS DISTINCT FROM (new.prepared_by_key)::text) OR ((old.prepared_by_name)::text IS DISTINCT FROM (new.prepared_by_name)::text) OR (old.reverses_id IS DISTINCT FROM new.reverses_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.text)::text IS DISTINCT FROM (new.text)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_00afa();
CREATE TRIGGER pgtrigger_changed_update_054ab AFTER UPDATE ON public.programmes_happening FOR EACH ROW WHEN (((old.about IS DISTINCT FROM new.about) OR (old.cities IS DISTINCT FROM new.cities) OR (old.countries IS DISTINCT FROM new.countries) OR (old.derived IS DISTINCT FROM new.derived) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.heading IS DISTINCT FROM new.heading) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.people IS DISTINCT FROM new.people) OR (old.place IS DISTINCT FROM new.place) OR ((old."precision")::text IS DISTINCT FROM (new."precision")::text) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR ((old.start)::text IS DISTINCT FROM (new.start)::text) OR (old.title IS DISTINCT FROM new.title) OR (old.wording IS DISTINCT FROM new.wording))) EXECUTE FUNCTION public.pgtrigger_changed_update_054ab();
CREATE TRIGGER pgtrigger_changed_update_08fdd AFTER UPDATE ON public.oversight_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_08fdd();
CREATE TRIGGER pgtrigger_changed_update_09979 AFTER UPDATE ON public.members_invoice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_09979();
CREATE TRIGGER pgtrigger_changed_update_0bb53 AFTER UPDATE ON public.oversight_request FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.answered_on IS DISTINCT FROM new.answered_on) OR (old.as_of IS DISTINCT FROM new.as_of) OR (old.asked_on IS DISTINCT FROM new.asked_on) OR (old.before_id IS DISTINCT FROM new.before_id) OR ((old.committee)::text IS DISTINCT FROM (new.committee)::text) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.ended_on IS DISTINCT FROM new.ended_on) OR (old.entered_at IS DISTINCT FROM new.entered_at) OR ((old.entered_by_key)::text IS DISTINCT FROM (new.entered_by_key)::text) OR ((old.entered_by_name)::text IS DISTINCT FROM (new.entered_by_name)::text) OR (old.first_year IS DISTINCT FROM new.first_year) OR (old.id IS DISTINCT FROM new.id) OR (old.is_sample IS DISTINCT FROM new.is_sample) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.last_year IS DISTINCT FROM new.last_year) OR ((old.member)::text IS DISTINCT FROM (new.member)::text) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.project_id IS DISTINCT FROM new.project_id) OR ((old.side)::text IS DISTINCT FROM (new.side)::text) OR ((old."table")::text IS DISTINCT FROM (new."table")::text) OR (old.text IS DISTINCT FROM new.text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.withdrawn)::text IS DISTINCT FROM (new.withdrawn)::text) OR ((old.writer_key)::text IS DISTINCT FROM (new.writer_key)::text) OR ((old.writer_name)::text IS DISTINCT FROM (new.writer_name)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_0bb53();
CREATE TRIGGER pgtrigger_changed_update_0bd45 AFTER UPDATE ON public.assessments_inquiry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_0bd45();
CREATE TRIGGER pgtrigger_changed_update_0c905 AFTER UPDATE ON public.meetings_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_0c905();
CREATE TRIGGER pgtrigger_changed_update_12683 AFTER UPDATE ON public.meetings_delegate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_12683();
CREATE TRIGGER pgtrigger_changed_update_1455d AFTER UPDATE ON public.grants_application FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_1455d();
CREATE TRIGGER pgtrigger_changed_update_159a2 AFTER UPDATE ON public.appropriations_planamount FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_159a2();
CREATE TRIGGER pgtrigger_changed_update_167f4 AFTER UPDATE ON public.parties_organisationfact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_167f4();
CREATE TRIGGER pgtrigger_changed_update_16b94 AFTER UPDATE ON public.meetings_itempaper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_16b94();
CREATE TRIGGER pgtrigger_changed_update_18aef AFTER UPDATE ON public.assessments_instrumentversion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_18aef();
CREATE TRIGGER pgtrigger_changed_update_1ef79 AFTER UPDATE ON public.elections_seatup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_1ef79();
CREATE TRIGGER pgtrigger_changed_update_1f2f9 AFTER UPDATE ON public.spending_feedfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_1f2f9();
CREATE TRIGGER pgtrigger_changed_update_25dce AFTER UPDATE ON public.elections_round FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_25dce();
CREATE TRIGGER pgtrigger_changed_update_2d682 AFTER UPDATE ON public.appropriations_budgetline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_2d682();
CREATE TRIGGER pgtrigger_changed_update_33fb7 AFTER UPDATE ON public.meetings_invitation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_33fb7();
CREATE TRIGGER pgtrigger_changed_update_3a0bd AFTER UPDATE ON public.spending_columnmapping FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_3a0bd();
CREATE TRIGGER pgtrigger_changed_update_3ade7 AFTER UPDATE ON public.appropriations_carryover FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_3ade7();
CREATE TRIGGER pgtrigger_changed_update_4009f AFTER UPDATE ON public.budget_officer FOR EACH ROW WHEN (((old.derived IS DISTINCT FROM new.derived) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.post IS DISTINCT FROM new.post) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR (old.vacant IS DISTINCT FROM new.vacant))) EXECUTE FUNCTION public.pgtrigger_changed_update_4009f();
CREATE TRIGGER pgtrigger_changed_update_40453 AFTER UPDATE ON public.meetings_meeting FOR EACH ROW WHEN (((old.batch IS DISTINCT FROM new.batch) OR (old.body_id IS DISTINCT FROM new.body_id) OR (old.closed IS DISTINCT FROM new.closed) OR ((old.closed_ground)::text IS DISTINCT FROM (new.closed_ground)::text) OR (old.closes_at IS DISTINCT FROM new.closes_at) OR (old.convened_at IS DISTINCT FROM new.convened_at) OR (old.decision_id IS DISTINCT FROM new.decision_id) OR (old.declared IS DISTINCT FROM new.declared) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.frozen_at IS DISTINCT FROM new.frozen_at) OR (old.host_id IS DISTINCT FROM new.host_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.late_reason)::text IS DISTINCT FROM (new.late_reason)::text) OR ((old.mode)::text IS DISTINCT FROM (new.mode)::text) OR (old.number IS DISTINCT FROM new.number) OR ((old.online_address)::text IS DISTINCT FROM (new.online_address)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR (old.opens_at IS DISTINCT FROM new.opens_at) OR (old.place IS DISTINCT FROM new.place) OR ((old."precision")::text IS DISTINCT FROM (new."precision")::text) OR ((old.project)::text IS DISTINCT FROM (new.project)::text) OR (old.record_on IS DISTINCT FROM new.record_on) OR (old.sample IS DISTINCT FROM new.sample) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.time_zone)::text IS DISTINCT FROM (new.time_zone)::text) OR (old.title IS DISTINCT FROM new.title))) EXECUTE FUNCTION public.pgtrigger_changed_update_40453();
CREATE TRIGGER pgtrigger_changed_update_4093a AFTER UPDATE ON public.assessments_sectionshare FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_4093a();
CREATE TRIGGER pgtrigger_changed_update_41a44 AFTER UPDATE ON public.budget_line FOR EACH ROW WHEN (((old.change IS DISTINCT FROM new.change) OR (old.current IS DISTINCT FROM new.current) OR (old.id IS DISTINCT FROM new.id) OR (old.is_total IS DISTINCT FROM new.is_total) OR (old.name IS DISTINCT FROM new.name) OR (old.national_change IS DISTINCT FROM new.national_change) OR (old.national_current IS DISTINCT FROM new.national_current) OR (old.national_previous IS DISTINCT FROM new.national_previous) OR (old.national_rate IS DISTINCT FROM new.national_rate) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.previous IS DISTINCT FROM new.previous) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR (old.rate IS DISTINCT FROM new.rate))) EXECUTE FUNCTION public.pgtrigger_changed_update_41a44();
CREATE TRIGGER pgtrigger_changed_update_44cbe AFTER UPDATE ON public.appropriations_indicatoryear FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_44cbe();
CREATE TRIGGER pgtrigger_changed_update_45ea1 AFTER UPDATE ON public.papers_reading FOR EACH ROW WHEN (((old.corrections IS DISTINCT FROM new.corrections) OR (old.file_id IS DISTINCT FROM new.file_id) OR ((old.file_name)::text IS DISTINCT FROM (new.file_name)::text) OR (old.fiscal_year IS DISTINCT FROM new.fiscal_year) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.problems IS DISTINCT FROM new.problems) OR ((old.reader)::text IS DISTINCT FROM (new.reader)::text) OR (old.revision IS DISTINCT FROM new.revision) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.uploaded_at IS DISTINCT FROM new.uploaded_at) OR ((old.uploaded_by_key)::text IS DISTINCT FROM (new.uploaded_by_key)::text) OR ((old.uploaded_by_name)::text IS DISTINCT FROM (new.uploaded_by_name)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_45ea1();
CREATE TRIGGER pgtrigger_changed_update_46fb7 AFTER UPDATE ON public.meetings_bidscore FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_46fb7();
CREATE TRIGGER pgtrigger_changed_update_486a7 AFTER UPDATE ON public.assessments_workbook FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_486a7();
CREATE TRIGGER pgtrigger_changed_update_49417 AFTER UPDATE ON public.bodies_body FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_49417();
CREATE TRIGGER pgtrigger_changed_update_4c9db AFTER UPDATE ON public.grants_returnreceipt FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_4c9db();
CREATE TRIGGER pgtrigger_changed_update_528e4 AFTER UPDATE ON public.meetings_hostcall FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_528e4();
CREATE TRIGGER pgtrigger_changed_update_529d9 AFTER UPDATE ON public.meetings_proxy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_529d9();
CREATE TRIGGER pgtrigger_changed_update_54bb6 AFTER UPDATE ON public.budget_step FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.by IS DISTINCT FROM new.by) OR (old.derived IS DISTINCT FROM new.derived) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.period IS DISTINCT FROM new.period) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR ((old.start)::text IS DISTINCT FROM (new.start)::text) OR (old.step IS DISTINCT FROM new.step))) EXECUTE FUNCTION public.pgtrigger_changed_update_54bb6();
CREATE TRIGGER pgtrigger_changed_update_5a09e AFTER UPDATE ON public.papers_finding FOR EACH ROW WHEN ((((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.en IS DISTINCT FROM new.en) OR ((old.fingerprint)::text IS DISTINCT FROM (new.fingerprint)::text) OR (old.found_at IS DISTINCT FROM new.found_at) OR (old.id IS DISTINCT FROM new.id) OR (old.ko IS DISTINCT FROM new.ko) OR (old.params IS DISTINCT FROM new.params) OR (old.places IS DISTINCT FROM new.places) OR (old.present IS DISTINCT FROM new.present) OR (old.reason IS DISTINCT FROM new.reason) OR (old.settled_at IS DISTINCT FROM new.settled_at) OR ((old.settled_by_key)::text IS DISTINCT FROM (new.settled_by_key)::text) OR ((old.settled_by_name)::text IS DISTINCT FROM (new.settled_by_name)::text) OR ((old.severity)::text IS DISTINCT FROM (new.severity)::text) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_5a09e();
CREATE TRIGGER pgtrigger_changed_update_5d118 AFTER UPDATE ON public.parties_organisation FOR EACH ROW WHEN (((old.batch IS DISTINCT FROM new.batch) OR ((old.country)::text IS DISTINCT FROM (new.country)::text) OR (old.details IS DISTINCT FROM new.details) OR ((old.dissolved_on)::text IS DISTINCT FROM (new.dissolved_on)::text) OR ((old.founded_on)::text IS DISTINCT FROM (new.founded_on)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.longitude IS DISTINCT FROM new.longitude) OR (old.part_of_id IS DISTINCT FROM new.part_of_id) OR (old.sample IS DISTINCT FROM new.sample))) EXECUTE FUNCTION public.pgtrigger_changed_update_5d118();
CREATE TRIGGER pgtrigger_changed_update_5dd41 AFTER UPDATE ON public.budget_outturn FOR EACH ROW WHEN (((old.available IS DISTINCT FROM new.available) OR (old.balance IS DISTINCT FROM new.balance) OR (old.carried_in IS DISTINCT FROM new.carried_in) OR (old.carried_out IS DISTINCT FROM new.carried_out) OR (old.changed IS DISTINCT FROM new.changed) OR (old.derived IS DISTINCT FROM new.derived) OR (old.id IS DISTINCT FROM new.id) OR (old.national_available IS DISTINCT FROM new.national_available) OR (old.national_balance IS DISTINCT FROM new.national_balance) OR (old.national_carried_in IS DISTINCT FROM new.national_carried_in) OR (old.national_carried_out IS DISTINCT FROM new.national_carried_out) OR (old.national_changed IS DISTINCT FROM new.national_changed) OR (old.national_original IS DISTINCT FROM new.national_original) OR (old.national_spent IS DISTINCT FROM new.national_spent) OR (old."order" IS DISTINCT FROM new."order") OR (old.original IS DISTINCT FROM new.original) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR (old.spent IS DISTINCT FROM new.spent) OR (old.year IS DISTINCT FROM new.year))) EXECUTE FUNCTION public.pgtrigger_changed_update_5dd41();
CREATE TRIGGER pgtrigger_changed_update_5e533 AFTER UPDATE ON public.budget_ground FOR EACH ROW WHEN (((old.article IS DISTINCT FROM new.article) OR ((old.date)::text IS DISTINCT FROM (new.date)::text) OR (old.derived IS DISTINCT FROM new.derived) OR (old.document IS DISTINCT FROM new.document) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.number IS DISTINCT FROM new.number) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR (old.text IS DISTINCT FROM new.text) OR (old.title IS DISTINCT FROM new.title))) EXECUTE FUNCTION public.pgtrigger_changed_update_5e533();
CREATE TRIGGER pgtrigger_changed_update_60367 AFTER UPDATE ON public.members_campaign FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_60367();
CREATE TRIGGER pgtrigger_changed_update_6196e AFTER UPDATE ON public.grants_returnnotice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_6196e();
CREATE TRIGGER pgtrigger_changed_update_62131 AFTER UPDATE ON public.spending_allotment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_62131();
CREATE TRIGGER pgtrigger_changed_update_64c6c AFTER UPDATE ON public.bodies_seatcount FOR EACH ROW WHEN (((old.derived IS DISTINCT FROM new.derived) OR (old.fiscal_year IS DISTINCT FROM new.fiscal_year) OR (old.id IS DISTINCT FROM new.id) OR (old.number IS DISTINCT FROM new.number) OR ((old.organ)::text IS DISTINCT FROM (new.organ)::text) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR ((old.project)::text IS DISTINCT FROM (new.project)::text) OR ((old.role)::text IS DISTINCT FROM (new.role)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_64c6c();
CREATE TRIGGER pgtrigger_changed_update_6bed9 AFTER UPDATE ON public.assessments_plannedstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_6bed9();
CREATE TRIGGER pgtrigger_changed_update_7076d AFTER UPDATE ON public.grants_reallocation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_7076d();
CREATE TRIGGER pgtrigger_changed_update_74106 AFTER UPDATE ON public.meetings_delegation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_74106();
CREATE TRIGGER pgtrigger_changed_update_760c1 AFTER UPDATE ON public.parties_post FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_760c1();
CREATE TRIGGER pgtrigger_changed_update_7940a AFTER UPDATE ON public.budget_project FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_7940a();
CREATE TRIGGER pgtrigger_changed_update_7f461 AFTER UPDATE ON public.members_writeoff FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_7f461();
CREATE TRIGGER pgtrigger_changed_update_852b1 AFTER UPDATE ON public.meetings_motion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_852b1();
CREATE TRIGGER pgtrigger_changed_update_90d39 AFTER UPDATE ON public.meetings_attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_90d39();
CREATE TRIGGER pgtrigger_changed_update_911c1 AFTER UPDATE ON public.assessments_assessment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_911c1();
CREATE TRIGGER pgtrigger_changed_update_93d73 AFTER UPDATE ON public.meetings_minutes FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_93d73();
CREATE TRIGGER pgtrigger_changed_update_94163 AFTER UPDATE ON public.travel_traveller FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_94163();
CREATE TRIGGER pgtrigger_changed_update_94a06 AFTER UPDATE ON public.bodies_officereview FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_94a06();
CREATE TRIGGER pgtrigger_changed_update_97144 AFTER UPDATE ON public.grants_query FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_97144();
CREATE TRIGGER pgtrigger_changed_update_99543 AFTER UPDATE ON public.appropriations_transfer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_99543();
CREATE TRIGGER pgtrigger_changed_update_99944 AFTER UPDATE ON public.travel_trip FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_99944();
CREATE TRIGGER pgtrigger_changed_update_9c196 AFTER UPDATE ON public.parties_person FOR EACH ROW WHEN (((old.batch IS DISTINCT FROM new.batch) OR ((old.born_on)::text IS DISTINCT FROM (new.born_on)::text) OR ((old.died_on)::text IS DISTINCT FROM (new.died_on)::text) OR ((old.gender)::text IS DISTINCT FROM (new.gender)::text) OR ((old.honorific)::text IS DISTINCT FROM (new.honorific)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR (old.sample IS DISTINCT FROM new.sample))) EXECUTE FUNCTION public.pgtrigger_changed_update_9c196();
CREATE TRIGGER pgtrigger_changed_update_9ce02 AFTER UPDATE ON public.programmes_programme FOR EACH ROW WHEN (((old.derived IS DISTINCT FROM new.derived) OR (old.facts IS DISTINCT FROM new.facts) OR (old.id IS DISTINCT FROM new.id) OR (old.name IS DISTINCT FROM new.name) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.project_year_id IS DISTINCT FROM new.project_year_id))) EXECUTE FUNCTION public.pgtrigger_changed_update_9ce02();
CREATE TRIGGER pgtrigger_changed_update_a0e7b AFTER UPDATE ON public.meetings_speech FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a0e7b();
CREATE TRIGGER pgtrigger_changed_update_a22a1 AFTER UPDATE ON public.elections_candidature FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a22a1();
CREATE TRIGGER pgtrigger_changed_update_a238b AFTER UPDATE ON public.members_regionscope FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a238b();
CREATE TRIGGER pgtrigger_changed_update_a26e1 AFTER UPDATE ON public.assessments_evidence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a26e1();
CREATE TRIGGER pgtrigger_changed_update_a321f AFTER UPDATE ON public.grants_agreementitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a321f();
CREATE TRIGGER pgtrigger_changed_update_a3546 AFTER UPDATE ON public.meetings_hostbid FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a3546();
CREATE TRIGGER pgtrigger_changed_update_a7c78 AFTER UPDATE ON public.grants_instalment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a7c78();
CREATE TRIGGER pgtrigger_changed_update_a8d54 AFTER UPDATE ON public.meetings_ballot FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_a8d54();
CREATE TRIGGER pgtrigger_changed_update_b3fb5 AFTER UPDATE ON public.programmes_result FOR EACH ROW WHEN (((old.about IS DISTINCT FROM new.about) OR (old.cities IS DISTINCT FROM new.cities) OR (old.countries IS DISTINCT FROM new.countries) OR (old.derived IS DISTINCT FROM new.derived) OR ((old."end")::text IS DISTINCT FROM (new."end")::text) OR (old.heading IS DISTINCT FROM new.heading) OR (old.id IS DISTINCT FROM new.id) OR (old.level IS DISTINCT FROM new.level) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.people IS DISTINCT FROM new.people) OR (old.place IS DISTINCT FROM new.place) OR ((old."precision")::text IS DISTINCT FROM (new."precision")::text) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR ((old.start)::text IS DISTINCT FROM (new.start)::text) OR (old.title IS DISTINCT FROM new.title) OR (old.wording IS DISTINCT FROM new.wording) OR (old.year IS DISTINCT FROM new.year))) EXECUTE FUNCTION public.pgtrigger_changed_update_b3fb5();
CREATE TRIGGER pgtrigger_changed_update_b6055 AFTER UPDATE ON public.grants_opencommitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_b6055();
CREATE TRIGGER pgtrigger_changed_update_b763d AFTER UPDATE ON public.grants_agreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_b763d();
CREATE TRIGGER pgtrigger_changed_update_b8cd9 AFTER UPDATE ON public.travel_fare FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_b8cd9();
CREATE TRIGGER pgtrigger_changed_update_bc8a5 AFTER UPDATE ON public.budget_projectyear FOR EACH ROW WHEN (((old.account IS DISTINCT FROM new.account) OR (old.bureau IS DISTINCT FROM new.bureau) OR (old.complete IS DISTINCT FROM new.complete) OR (old.contents IS DISTINCT FROM new.contents) OR (old.current_year IS DISTINCT FROM new.current_year) OR (old.department IS DISTINCT FROM new.department) OR (old.drafted_from_id IS DISTINCT FROM new.drafted_from_id) OR (old.effects IS DISTINCT FROM new.effects) OR (old.fiscal_year IS DISTINCT FROM new.fiscal_year) OR (old.funding_city IS DISTINCT FROM new.funding_city) OR (old.funding_district IS DISTINCT FROM new.funding_district) OR (old.funding_labels IS DISTINCT FROM new.funding_labels) OR (old.funding_national IS DISTINCT FROM new.funding_national) OR (old.funding_other IS DISTINCT FROM new.funding_other) OR (old.funding_total IS DISTINCT FROM new.funding_total) OR (old.id IS DISTINCT FROM new.id) OR (old.is_current IS DISTINCT FROM new.is_current) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.previous_year IS DISTINCT FROM new.previous_year) OR (old.project_id IS DISTINCT FROM new.project_id) OR (old.purpose IS DISTINCT FROM new.purpose) OR ((old.rate_mode)::text IS DISTINCT FROM (new.rate_mode)::text) OR (old.recurrence IS DISTINCT FROM new.recurrence) OR (old.revision IS DISTINCT FROM new.revision) OR (old.schedule_total IS DISTINCT FROM new.schedule_total) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.unit IS DISTINCT FROM new.unit) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_changed_update_bc8a5();
CREATE TRIGGER pgtrigger_changed_update_c1150 AFTER UPDATE ON public.spending_rung FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_c1150();
CREATE TRIGGER pgtrigger_changed_update_c6ad0 AFTER UPDATE ON public.spending_reception FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_c6ad0();
CREATE TRIGGER pgtrigger_changed_update_c715d AFTER UPDATE ON public.members_payment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_c715d();
CREATE TRIGGER pgtrigger_changed_update_ca06a AFTER UPDATE ON public.appropriations_indicator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_ca06a();
CREATE TRIGGER pgtrigger_changed_update_ce78a AFTER UPDATE ON public.members_application FOR EACH ROW WHEN (((old.accepted_on IS DISTINCT FROM new.accepted_on) OR (old.begun_at IS DISTINCT FROM new.begun_at) OR ((old.category)::text IS DISTINCT FROM (new.category)::text) OR (old.contact_until IS DISTINCT FROM new.contact_until) OR (old.decision_id IS DISTINCT FROM new.decision_id) OR (old.id IS DISTINCT FROM new.id) OR (old.key IS DISTINCT FROM new.key) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.organisation_id IS DISTINCT FROM new.organisation_id) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.reason IS DISTINCT FROM new.reason) OR (old.saved_at IS DISTINCT FROM new.saved_at) OR (old.settled_on IS DISTINCT FROM new.settled_on) OR (old.signed_id IS DISTINCT FROM new.signed_id) OR ((old.signed_name)::text IS DISTINCT FROM (new.signed_name)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_changed_update_ce78a();
CREATE TRIGGER pgtrigger_changed_update_d0b27 AFTER UPDATE ON public.papers_correction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_d0b27();
CREATE TRIGGER pgtrigger_changed_update_d3540 AFTER UPDATE ON public.members_membercount FOR EACH ROW WHEN ((((old.category)::text IS DISTINCT FROM (new.category)::text) OR (old.fiscal_year IS DISTINCT FROM new.fiscal_year) OR (old.id IS DISTINCT FROM new.id) OR (old.number IS DISTINCT FROM new.number) OR (old.paper_id IS DISTINCT FROM new.paper_id) OR ((old.project)::text IS DISTINCT FROM (new.project)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_d3540();
CREATE TRIGGER pgtrigger_changed_update_d4e7e AFTER UPDATE ON public.members_prospect FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_d4e7e();
CREATE TRIGGER pgtrigger_changed_update_d5d90 AFTER UPDATE ON public.meetings_actionitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_d5d90();
CREATE TRIGGER pgtrigger_changed_update_d9cc1 AFTER UPDATE ON public.spending_case FOR EACH ROW WHEN ((((old.about)::text IS DISTINCT FROM (new.about)::text) OR (old.closed_on IS DISTINCT FROM new.closed_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_sample IS DISTINCT FROM new.is_sample) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.line_id IS DISTINCT FROM new.line_id) OR (old.opened_on IS DISTINCT FROM new.opened_on) OR (old.payee_id IS DISTINCT FROM new.payee_id) OR ((old.payee_name)::text IS DISTINCT FROM (new.payee_name)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_changed_update_d9cc1();
CREATE TRIGGER pgtrigger_changed_update_dd68d AFTER UPDATE ON public.parties_affiliation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_dd68d();
CREATE TRIGGER pgtrigger_changed_update_e1e49 AFTER UPDATE ON public.grants_credit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_e1e49();
CREATE TRIGGER pgtrigger_changed_update_e456e AFTER UPDATE ON public.bodies_seat FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_e456e();
CREATE TRIGGER pgtrigger_changed_update_e88df AFTER UPDATE ON public.appropriations_ceiling FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_e88df();
CREATE TRIGGER pgtrigger_changed_update_f28e5 AFTER UPDATE ON public.grants_settlement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_f28e5();
CREATE TRIGGER pgtrigger_changed_update_f76e9 AFTER UPDATE ON public.budget_basisitem FOR EACH ROW WHEN (((old.derived IS DISTINCT FROM new.derived) OR (old.expression IS DISTINCT FROM new.expression) OR (old.id IS DISTINCT FROM new.id) OR (old.label IS DISTINCT FROM new.label) OR (old.line_id IS DISTINCT FROM new.line_id) OR (old.line_name IS DISTINCT FROM new.line_name) OR (old."order" IS DISTINCT FROM new."order") OR (old.paper_id IS DISTINCT FROM new.paper_id) OR (old.printed IS DISTINCT FROM new.printed) OR (old.project_year_id IS DISTINCT FROM new.project_year_id) OR (old.won IS DISTINCT FROM new.won))) EXECUTE FUNCTION public.pgtrigger_changed_update_f76e9();
CREATE TRIGGER pgtrigger_changed_update_fa8fb AFTER UPDATE ON public.elections_election FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_changed_update_fa8fb();
CREATE TRIGGER pgtrigger_removed_delete_033df AFTER DELETE ON public.members_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_033df();
CREATE TRIGGER pgtrigger_removed_delete_054b0 AFTER DELETE ON public.travel_fare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_054b0();
CREATE TRIGGER pgtrigger_removed_delete_0bdb2 AFTER DELETE ON public.meetings_item FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_0bdb2();
CREATE TRIGGER pgtrigger_removed_delete_0e7d9 AFTER DELETE ON public.spending_allotment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_0e7d9();
CREATE TRIGGER pgtrigger_removed_delete_1509c AFTER DELETE ON public.members_writeoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_1509c();
CREATE TRIGGER pgtrigger_removed_delete_165c5 AFTER DELETE ON public.programmes_programme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_165c5();
CREATE TRIGGER pgtrigger_removed_delete_18f44 AFTER DELETE ON public.appropriations_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_18f44();
CREATE TRIGGER pgtrigger_removed_delete_1b56b AFTER DELETE ON public.members_invoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_1b56b();
CREATE TRIGGER pgtrigger_removed_delete_1c576 AFTER DELETE ON public.budget_outturn FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_1c576();
CREATE TRIGGER pgtrigger_removed_delete_1f6c8 AFTER DELETE ON public.bodies_seat FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_1f6c8();
CREATE TRIGGER pgtrigger_removed_delete_20adf AFTER DELETE ON public.grants_returnreceipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_20adf();
CREATE TRIGGER pgtrigger_removed_delete_23623 AFTER DELETE ON public.oversight_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_23623();
CREATE TRIGGER pgtrigger_removed_delete_24519 AFTER DELETE ON public.parties_affiliation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_24519();
CREATE TRIGGER pgtrigger_removed_delete_25d03 AFTER DELETE ON public.grants_expense FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_25d03();
CREATE TRIGGER pgtrigger_removed_delete_2dc8d AFTER DELETE ON public.assessments_plannedstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_2dc8d();
CREATE TRIGGER pgtrigger_removed_delete_2e971 AFTER DELETE ON public.meetings_attendance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_2e971();
CREATE TRIGGER pgtrigger_removed_delete_2f923 AFTER DELETE ON public.travel_traveller FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_2f923();
CREATE TRIGGER pgtrigger_removed_delete_353f4 AFTER DELETE ON public.members_prospect FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_353f4();
CREATE TRIGGER pgtrigger_removed_delete_36a4c AFTER DELETE ON public.budget_basisitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_36a4c();
CREATE TRIGGER pgtrigger_removed_delete_38bec AFTER DELETE ON public.spending_columnmapping FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_38bec();
CREATE TRIGGER pgtrigger_removed_delete_39d4c AFTER DELETE ON public.bodies_officereview FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_39d4c();
CREATE TRIGGER pgtrigger_removed_delete_3c452 AFTER DELETE ON public.budget_projectyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_3c452();
CREATE TRIGGER pgtrigger_removed_delete_3c847 AFTER DELETE ON public.programmes_result FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_3c847();
CREATE TRIGGER pgtrigger_removed_delete_3d52a AFTER DELETE ON public.papers_finding FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_3d52a();
CREATE TRIGGER pgtrigger_removed_delete_3ec92 AFTER DELETE ON public.meetings_ballot FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_3ec92();
CREATE TRIGGER pgtrigger_removed_delete_40570 AFTER DELETE ON public.meetings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_40570();
CREATE TRIGGER pgtrigger_removed_delete_4254c AFTER DELETE ON public.budget_officer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_4254c();
CREATE TRIGGER pgtrigger_removed_delete_42bd7 AFTER DELETE ON public.members_campaign FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_42bd7();
CREATE TRIGGER pgtrigger_removed_delete_46cbb AFTER DELETE ON public.assessments_instrumentversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_46cbb();
CREATE TRIGGER pgtrigger_removed_delete_4a0bd AFTER DELETE ON public.parties_organisationfact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_4a0bd();
CREATE TRIGGER pgtrigger_removed_delete_4f306 AFTER DELETE ON public.appropriations_ceiling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_4f306();
CREATE TRIGGER pgtrigger_removed_delete_526cf AFTER DELETE ON public.programmes_happening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_526cf();
CREATE TRIGGER pgtrigger_removed_delete_57b66 AFTER DELETE ON public.meetings_hostbid FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_57b66();
CREATE TRIGGER pgtrigger_removed_delete_582e2 AFTER DELETE ON public.meetings_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_582e2();
CREATE TRIGGER pgtrigger_removed_delete_5854f AFTER DELETE ON public.travel_trip FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_5854f();
CREATE TRIGGER pgtrigger_removed_delete_5c34b AFTER DELETE ON public.elections_election FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_5c34b();
CREATE TRIGGER pgtrigger_removed_delete_5fd2a AFTER DELETE ON public.elections_round FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_5fd2a();
CREATE TRIGGER pgtrigger_removed_delete_6468c AFTER DELETE ON public.grants_application FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_6468c();
CREATE TRIGGER pgtrigger_removed_delete_65ecb AFTER DELETE ON public.grants_reallocation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_65ecb();
CREATE TRIGGER pgtrigger_removed_delete_6e32e AFTER DELETE ON public.members_application FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_6e32e();
CREATE TRIGGER pgtrigger_removed_delete_74024 AFTER DELETE ON public.spending_reception FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_74024();
CREATE TRIGGER pgtrigger_removed_delete_74ff4 AFTER DELETE ON public.budget_ground FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_74ff4();
CREATE TRIGGER pgtrigger_removed_delete_7c8dd AFTER DELETE ON public.oversight_request FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_7c8dd();
CREATE TRIGGER pgtrigger_removed_delete_85cb0 AFTER DELETE ON public.grants_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_85cb0();
CREATE TRIGGER pgtrigger_removed_delete_8764b AFTER DELETE ON public.grants_credit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_8764b();
CREATE TRIGGER pgtrigger_removed_delete_88b17 AFTER DELETE ON public.appropriations_indicatoryear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_88b17();
CREATE TRIGGER pgtrigger_removed_delete_8f13b AFTER DELETE ON public.budget_line FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_8f13b();
CREATE TRIGGER pgtrigger_removed_delete_95daa AFTER DELETE ON public.meetings_actionitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_95daa();
CREATE TRIGGER pgtrigger_removed_delete_9b199 AFTER DELETE ON public.meetings_bidscore FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_9b199();
CREATE TRIGGER pgtrigger_removed_delete_9c753 AFTER DELETE ON public.meetings_hostcall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_9c753();
CREATE TRIGGER pgtrigger_removed_delete_9c790 AFTER DELETE ON public.meetings_motion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_9c790();
CREATE TRIGGER pgtrigger_removed_delete_9c9e4 AFTER DELETE ON public.elections_candidature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_9c9e4();
CREATE TRIGGER pgtrigger_removed_delete_9f925 AFTER DELETE ON public.parties_organisation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_9f925();
CREATE TRIGGER pgtrigger_removed_delete_a53a3 AFTER DELETE ON public.budget_step FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_a53a3();
CREATE TRIGGER pgtrigger_removed_delete_a74b6 AFTER DELETE ON public.papers_reading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_a74b6();
CREATE TRIGGER pgtrigger_removed_delete_a9c3e AFTER DELETE ON public.members_membercount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_a9c3e();
CREATE TRIGGER pgtrigger_removed_delete_aafff AFTER DELETE ON public.grants_returnnotice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_aafff();
CREATE TRIGGER pgtrigger_removed_delete_ac893 AFTER DELETE ON public.parties_post FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_ac893();
CREATE TRIGGER pgtrigger_removed_delete_ad5d0 AFTER DELETE ON public.spending_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_ad5d0();
CREATE TRIGGER pgtrigger_removed_delete_b7d8f AFTER DELETE ON public.meetings_itempaper FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_b7d8f();
CREATE TRIGGER pgtrigger_removed_delete_bc050 AFTER DELETE ON public.budget_project FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_bc050();
CREATE TRIGGER pgtrigger_removed_delete_bd133 AFTER DELETE ON public.members_regionscope FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_bd133();
CREATE TRIGGER pgtrigger_removed_delete_bd497 AFTER DELETE ON public.spending_feedfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_bd497();
CREATE TRIGGER pgtrigger_removed_delete_c1b21 AFTER DELETE ON public.meetings_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c1b21();
CREATE TRIGGER pgtrigger_removed_delete_c2e79 AFTER DELETE ON public.meetings_delegate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c2e79();
CREATE TRIGGER pgtrigger_removed_delete_c33cd AFTER DELETE ON public.appropriations_carryover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c33cd();
CREATE TRIGGER pgtrigger_removed_delete_c5a27 AFTER DELETE ON public.meetings_proxy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c5a27();
CREATE TRIGGER pgtrigger_removed_delete_c65c6 AFTER DELETE ON public.bodies_seatcount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c65c6();
CREATE TRIGGER pgtrigger_removed_delete_c9dce AFTER DELETE ON public.appropriations_indicator FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_c9dce();
CREATE TRIGGER pgtrigger_removed_delete_d1af3 AFTER DELETE ON public.assessments_inquiry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_d1af3();
CREATE TRIGGER pgtrigger_removed_delete_d33be AFTER DELETE ON public.grants_instalment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_d33be();
CREATE TRIGGER pgtrigger_removed_delete_d7433 AFTER DELETE ON public.grants_settlement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_d7433();
CREATE TRIGGER pgtrigger_removed_delete_dc3cb AFTER DELETE ON public.meetings_delegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_dc3cb();
CREATE TRIGGER pgtrigger_removed_delete_ddece AFTER DELETE ON public.assessments_evidence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_ddece();
CREATE TRIGGER pgtrigger_removed_delete_dff08 AFTER DELETE ON public.elections_seatup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_dff08();
CREATE TRIGGER pgtrigger_removed_delete_e0d5b AFTER DELETE ON public.grants_opencommitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_e0d5b();
CREATE TRIGGER pgtrigger_removed_delete_e1abc AFTER DELETE ON public.papers_correction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_e1abc();
CREATE TRIGGER pgtrigger_removed_delete_e26c0 AFTER DELETE ON public.bodies_body FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_e26c0();
CREATE TRIGGER pgtrigger_removed_delete_e3a30 AFTER DELETE ON public.grants_agreementitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_e3a30();
CREATE TRIGGER pgtrigger_removed_delete_e70e1 AFTER DELETE ON public.assessments_workbook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_e70e1();
CREATE TRIGGER pgtrigger_removed_delete_eab9e AFTER DELETE ON public.spending_rung FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_eab9e();
CREATE TRIGGER pgtrigger_removed_delete_f5a70 AFTER DELETE ON public.assessments_assessment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_f5a70();
CREATE TRIGGER pgtrigger_removed_delete_f6924 AFTER DELETE ON public.parties_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_f6924();
CREATE TRIGGER pgtrigger_removed_delete_f844d AFTER DELETE ON public.grants_query FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_f844d();
CREATE TRIGGER pgtrigger_removed_delete_f87d4 AFTER DELETE ON public.appropriations_budgetline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_f87d4();
CREATE TRIGGER pgtrigger_removed_delete_fbf0d AFTER DELETE ON public.meetings_speech FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_fbf0d();
CREATE TRIGGER pgtrigger_removed_delete_fdca9 AFTER DELETE ON public.assessments_sectionshare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_fdca9();
CREATE TRIGGER pgtrigger_removed_delete_ffce4 AFTER DELETE ON public.appropriations_planamount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_removed_delete_ffce4();
CREATE TRIGGER spending_allotment_approved BEFORE UPDATE ON public.spending_allotment FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND ((((((old.line_id IS DISTINCT FROM new.line_id) OR (old.allotted_on IS DISTINCT FROM new.allotted_on)) OR (old.amount IS DISTINCT FROM new.amount)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR ((old.prepared_by_key)::text IS DISTINCT FROM (new.prepared_by_key)::text)) OR ((old.decided_by_key)::text IS DISTINCT FROM (new.decided_by_key)::text)))) EXECUTE FUNCTION public.spending_refuse();
CREATE TRIGGER spending_allotment_kept BEFORE DELETE ON public.spending_allotment FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.spending_refuse();
CREATE TRIGGER spending_rung_approved BEFORE UPDATE ON public.spending_rung FOR EACH ROW WHEN ((((old.state)::text = 'approved'::text) AND (((((((((old.case_id IS DISTINCT FROM new.case_id) OR ((old.rung)::text IS DISTINCT FROM (new.rung)::text)) OR (old.stepped_on IS DISTINCT FROM new.stepped_on)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.reverses_id IS DISTINCT FROM new.reverses_id)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.entry_id IS DISTINCT FROM new.entry_id)) OR ((old.prepared_by_key)::text IS DISTINCT FROM (new.prepared_by_key)::text)) OR ((old.decided_by_key)::text IS DISTINCT FROM (new.decided_by_key)::text)))) EXECUTE FUNCTION public.spending_refuse();
CREATE TRIGGER spending_rung_kept BEFORE DELETE ON public.spending_rung FOR EACH ROW WHEN (((old.state)::text = 'approved'::text)) EXECUTE FUNCTION public.spending_refuse();
CREATE TRIGGER travel_payment_fixed BEFORE DELETE OR UPDATE ON public.travel_trippayment FOR EACH ROW EXECUTE FUNCTION public.travel_refuse();
CREATE TRIGGER travel_step_fixed BEFORE DELETE OR UPDATE ON public.travel_tripstep FOR EACH ROW EXECUTE FUNCTION public.travel_refuse();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_parties_account_id FOREIGN KEY (user_id) REFERENCES public.parties_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_basisline
    ADD CONSTRAINT appropriations_basis_amount_id_dd08fdfb_fk_appropria FOREIGN KEY (amount_id) REFERENCES public.appropriations_stageamount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_budgetline
    ADD CONSTRAINT appropriations_budge_follows_id_90316da5_fk_appropria FOREIGN KEY (follows_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_budgetline
    ADD CONSTRAINT appropriations_budge_project_id_75aae035_fk_budget_pr FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_carryover
    ADD CONSTRAINT appropriations_carry_into_id_878462b1_fk_appropria FOREIGN KEY (into_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_carryover
    ADD CONSTRAINT appropriations_carry_line_id_5b15cfc6_fk_appropria FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_carryover
    ADD CONSTRAINT appropriations_carryover_paper_id_d71a6ff9_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_ceiling
    ADD CONSTRAINT appropriations_ceiling_paper_id_55752d6f_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_ceiling
    ADD CONSTRAINT appropriations_ceiling_project_id_1d812656_fk_budget_project_id FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_indicatoryear
    ADD CONSTRAINT appropriations_indic_indicator_id_277307c1_fk_appropria FOREIGN KEY (indicator_id) REFERENCES public.appropriations_indicator(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_indicatoryear
    ADD CONSTRAINT appropriations_indic_paper_id_bd889b32_fk_papers_pa FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_indicator
    ADD CONSTRAINT appropriations_indic_project_id_5cdb1907_fk_budget_pr FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_planamount
    ADD CONSTRAINT appropriations_plana_project_id_c883a511_fk_budget_pr FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_planamount
    ADD CONSTRAINT appropriations_planamount_paper_id_b9ac4dd1_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_stageamount
    ADD CONSTRAINT appropriations_stage_line_id_43b457ba_fk_appropria FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_stageamount
    ADD CONSTRAINT appropriations_stageamount_paper_id_b27e59dd_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_trans_reverses_id_7d4012ba_fk_appropria FOREIGN KEY (reverses_id) REFERENCES public.appropriations_transfer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_trans_source_id_ccb9d2da_fk_appropria FOREIGN KEY (source_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_trans_target_id_68abb1c5_fk_appropria FOREIGN KEY (target_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appropriations_transfer
    ADD CONSTRAINT appropriations_transfer_paper_id_55708fe6_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_answer
    ADD CONSTRAINT assessments_answer_assessment_id_bf63c452_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessme_organisation_id_fa93e360_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessme_version_id_d5335d7b_fk_assessmen FOREIGN KEY (version_id) REFERENCES public.assessments_instrumentversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_comment
    ADD CONSTRAINT assessments_comment_assessment_id_e4b728e2_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_evidence
    ADD CONSTRAINT assessments_evidence_assessment_id_65702d35_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_evidence
    ADD CONSTRAINT assessments_evidence_file_id_4cfcd7a7_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_inquiry
    ADD CONSTRAINT assessments_inquiry_assessment_id_7cb97c65_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_plannedstep
    ADD CONSTRAINT assessments_planneds_assessment_id_b8e962b1_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_sectionshare
    ADD CONSTRAINT assessments_sections_assessment_id_4f67789d_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_submission
    ADD CONSTRAINT assessments_submissi_assessment_id_669fffcd_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_workbook
    ADD CONSTRAINT assessments_workbook_assessment_id_124d5c3c_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assessments_workbook
    ADD CONSTRAINT assessments_workbook_file_id_ca13bef4_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_decision_id_2638570d_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_organisation_id_cc7d52d5_fk_parties_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_part_of_id_25246344_fk_bodies_body_id FOREIGN KEY (part_of_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_body
    ADD CONSTRAINT bodies_body_scope_id_e323b3be_fk_members_region_id FOREIGN KEY (scope_id) REFERENCES public.members_region(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_officereview
    ADD CONSTRAINT bodies_officereview_body_id_5ff50e1a_fk_bodies_body_id FOREIGN KEY (body_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_officereview
    ADD CONSTRAINT bodies_officereview_decision_id_f9e0b2ec_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_seat
    ADD CONSTRAINT bodies_seat_body_id_f98f223c_fk_bodies_body_id FOREIGN KEY (body_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_seatcount
    ADD CONSTRAINT bodies_seatcount_paper_id_16404853_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_term_decision_id_985262e4_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_term_organisation_id_7286316a_fk_parties_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_term_person_id_b7a08637_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bodies_term
    ADD CONSTRAINT bodies_term_seat_id_055abb93_fk_bodies_seat_id FOREIGN KEY (seat_id) REFERENCES public.bodies_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_basisitem
    ADD CONSTRAINT budget_basisitem_line_id_859154f5_fk_budget_line_id FOREIGN KEY (line_id) REFERENCES public.budget_line(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_basisitem
    ADD CONSTRAINT budget_basisitem_paper_id_5bc77d94_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_basisitem
    ADD CONSTRAINT budget_basisitem_project_year_id_bc3bc6af_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_ground
    ADD CONSTRAINT budget_ground_paper_id_07281372_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_ground
    ADD CONSTRAINT budget_ground_project_year_id_f0a83857_fk_budget_projectyear_id FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_follows_id_bfc31022_fk_budget_line_id FOREIGN KEY (follows_id) REFERENCES public.budget_line(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_paper_id_1f0e19dc_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_project_year_id_f3085e10_fk_budget_projectyear_id FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_officer
    ADD CONSTRAINT budget_officer_paper_id_0d444310_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_officer
    ADD CONSTRAINT budget_officer_project_year_id_188481a9_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_officercontact
    ADD CONSTRAINT budget_officercontact_officer_id_f285eb5c_fk_budget_officer_id FOREIGN KEY (officer_id) REFERENCES public.budget_officer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_outturn
    ADD CONSTRAINT budget_outturn_paper_id_40ac1610_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_outturn
    ADD CONSTRAINT budget_outturn_project_year_id_8bc4b6ae_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_projectname
    ADD CONSTRAINT budget_projectname_project_id_6d99c568_fk_budget_project_id FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_projectyear
    ADD CONSTRAINT budget_projectyear_drafted_from_id_813ad8df_fk_budget_pr FOREIGN KEY (drafted_from_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_projectyear
    ADD CONSTRAINT budget_projectyear_paper_id_30004343_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_projectyear
    ADD CONSTRAINT budget_projectyear_project_id_24bd579b_fk_budget_project_id FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_step
    ADD CONSTRAINT budget_step_paper_id_b98ae9db_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.budget_step
    ADD CONSTRAINT budget_step_project_year_id_19084a52_fk_budget_projectyear_id FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_candidatur_election_id_9cb8c68e_fk_elections FOREIGN KEY (election_id) REFERENCES public.elections_election(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_candidatur_letter_id_273f4ae1_fk_papers_st FOREIGN KEY (letter_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_candidatur_organisation_id_18ba2007_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_candidature
    ADD CONSTRAINT elections_candidature_person_id_93b8037b_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_election
    ADD CONSTRAINT elections_election_decision_id_b08c5e32_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_election
    ADD CONSTRAINT elections_election_item_id_c360fff3_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_election
    ADD CONSTRAINT elections_election_meeting_id_824b7934_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_round
    ADD CONSTRAINT elections_round_ballot_id_d92b8a17_fk_meetings_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_round
    ADD CONSTRAINT elections_round_election_id_b87f9a6d_fk_elections_election_id FOREIGN KEY (election_id) REFERENCES public.elections_election(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seatup_elected_id_6caa8673_fk_elections FOREIGN KEY (elected_id) REFERENCES public.elections_candidature(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seatup_election_id_d67bd4b6_fk_elections_election_id FOREIGN KEY (election_id) REFERENCES public.elections_election(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seatup_seat_id_70cd0a5f_fk_bodies_seat_id FOREIGN KEY (seat_id) REFERENCES public.bodies_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.elections_seatup
    ADD CONSTRAINT elections_seatup_term_id_6bc27897_fk_bodies_term_id FOREIGN KEY (term_id) REFERENCES public.bodies_term(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_follows_id_80072a0c_fk_grants_agreement_id FOREIGN KEY (follows_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_line_id_766265d5_fk_appropria FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_paper_id_8a576622_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_agreement
    ADD CONSTRAINT grants_agreement_recipient_id_cfe06de0_fk_parties_o FOREIGN KEY (recipient_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_agreementitem
    ADD CONSTRAINT grants_agreementitem_agreement_id_446bf77a_fk_grants_ag FOREIGN KEY (agreement_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_application
    ADD CONSTRAINT grants_application_agreement_id_7b1a4a48_fk_grants_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_application
    ADD CONSTRAINT grants_application_decision_paper_id_662ec9c8_fk_papers_pa FOREIGN KEY (decision_paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_application
    ADD CONSTRAINT grants_application_paper_id_fd78f3fd_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_agreement_id_9029f3c3_fk_grants_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_entry_id_983619be_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_of_expense_id_23b1e760_fk_grants_expense_id FOREIGN KEY (of_expense_id) REFERENCES public.grants_expense(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_credit
    ADD CONSTRAINT grants_credit_reverses_id_632ad059_fk_grants_credit_id FOREIGN KEY (reverses_id) REFERENCES public.grants_credit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_evidence
    ADD CONSTRAINT grants_evidence_expense_id_60539ad1_fk_grants_expense_id FOREIGN KEY (expense_id) REFERENCES public.grants_expense(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_evidence
    ADD CONSTRAINT grants_evidence_file_id_5c58c4ab_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_expense
    ADD CONSTRAINT grants_expense_entry_id_c7cdd96f_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_expense
    ADD CONSTRAINT grants_expense_item_id_45f86313_fk_grants_agreementitem_id FOREIGN KEY (item_id) REFERENCES public.grants_agreementitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_expense
    ADD CONSTRAINT grants_expense_reverses_id_6ccae850_fk_grants_expense_id FOREIGN KEY (reverses_id) REFERENCES public.grants_expense(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_application_id_2835933f_fk_grants_ap FOREIGN KEY (application_id) REFERENCES public.grants_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_case_id_0c48231e_fk_spending_case_id FOREIGN KEY (case_id) REFERENCES public.spending_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_entry_id_17a3831b_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_instalment
    ADD CONSTRAINT grants_instalment_reverses_id_dda0bc81_fk_grants_instalment_id FOREIGN KEY (reverses_id) REFERENCES public.grants_instalment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_opencommitment
    ADD CONSTRAINT grants_opencommitmen_item_id_cc5cf211_fk_grants_ag FOREIGN KEY (item_id) REFERENCES public.grants_agreementitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_opencommitment
    ADD CONSTRAINT grants_opencommitment_expense_id_592c06fa_fk_grants_expense_id FOREIGN KEY (expense_id) REFERENCES public.grants_expense(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_package
    ADD CONSTRAINT grants_package_agreement_id_66f9b01b_fk_grants_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_package
    ADD CONSTRAINT grants_package_file_id_fa1b6be7_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_query
    ADD CONSTRAINT grants_query_settlement_id_bd04a995_fk_grants_settlement_id FOREIGN KEY (settlement_id) REFERENCES public.grants_settlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_reallocation
    ADD CONSTRAINT grants_reallocation_paper_id_abd09384_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_reallocation
    ADD CONSTRAINT grants_reallocation_source_id_7b705544_fk_grants_ag FOREIGN KEY (source_id) REFERENCES public.grants_agreementitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_reallocation
    ADD CONSTRAINT grants_reallocation_target_id_dd94af69_fk_grants_ag FOREIGN KEY (target_id) REFERENCES public.grants_agreementitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnnotice
    ADD CONSTRAINT grants_returnnotice_paper_id_9867ffde_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnnotice
    ADD CONSTRAINT grants_returnnotice_settlement_id_7a1362fa_fk_grants_se FOREIGN KEY (settlement_id) REFERENCES public.grants_settlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_entry_id_f7967eb3_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_notice_id_caeb36bb_fk_grants_re FOREIGN KEY (notice_id) REFERENCES public.grants_returnnotice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_reverses_id_f4b0ca77_fk_grants_re FOREIGN KEY (reverses_id) REFERENCES public.grants_returnreceipt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_returnreceipt
    ADD CONSTRAINT grants_returnreceipt_rung_id_769a2c11_fk_spending_rung_id FOREIGN KEY (rung_id) REFERENCES public.spending_rung(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_settlement
    ADD CONSTRAINT grants_settlement_agreement_id_0e46648a_fk_grants_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.grants_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_settlement
    ADD CONSTRAINT grants_settlement_paper_id_2b76e2fc_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_settlementline
    ADD CONSTRAINT grants_settlementlin_item_id_11f232c9_fk_grants_ag FOREIGN KEY (item_id) REFERENCES public.grants_agreementitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.grants_settlementline
    ADD CONSTRAINT grants_settlementlin_settlement_id_08540728_fk_grants_se FOREIGN KEY (settlement_id) REFERENCES public.grants_settlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_entry_id_4bd64e7c_fk_journal_entry_id FOREIGN KEY (entry_id) REFERENCES public.journal_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_fund_id_3ef65f98_fk_ledger_fund_id FOREIGN KEY (fund_id) REFERENCES public.ledger_fund(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_closing
    ADD CONSTRAINT ledger_closing_fund_id_45e0a5f8_fk_ledger_fund_id FOREIGN KEY (fund_id) REFERENCES public.ledger_fund(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_reverses_id_e0cdc015_fk_ledger_entry_id FOREIGN KEY (reverses_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_account_id_964f801d_fk_ledger_account_id FOREIGN KEY (account_id) REFERENCES public.ledger_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_entry_id_1c3a07af_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_actionitem
    ADD CONSTRAINT meetings_actionitem_item_id_84530ec5_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_actionitem
    ADD CONSTRAINT meetings_actionitem_meeting_id_6d1b0670_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_actionitem
    ADD CONSTRAINT meetings_actionitem_owner_id_15dc64cd_fk_parties_o FOREIGN KEY (owner_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_allowancelist
    ADD CONSTRAINT meetings_allowanceli_meeting_id_9c99ffee_fk_meetings_ FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_allowancelist
    ADD CONSTRAINT meetings_allowancelist_paper_id_21a066c9_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_attendance
    ADD CONSTRAINT meetings_attendance_delegate_id_cfad9e24_fk_meetings_ FOREIGN KEY (delegate_id) REFERENCES public.meetings_delegate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_casting_id_43dad513_fk_meetings_delegation_id FOREIGN KEY (casting_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_decision_id_976b7f2b_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_item_id_0aa88fb4_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_meeting_id_0d168bbe_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_motion_id_f3c3ba1d_fk_meetings_motion_id FOREIGN KEY (motion_id) REFERENCES public.meetings_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_ballot
    ADD CONSTRAINT meetings_ballot_recount_of_id_418398b6_fk_meetings_ballot_id FOREIGN KEY (recount_of_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_bidscore
    ADD CONSTRAINT meetings_bidscore_bid_id_d18e7e19_fk_meetings_hostbid_id FOREIGN KEY (bid_id) REFERENCES public.meetings_hostbid(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_cast
    ADD CONSTRAINT meetings_cast_entitled_id_54cfb83a_fk_meetings_entitled_id FOREIGN KEY (entitled_id) REFERENCES public.meetings_entitled(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegate
    ADD CONSTRAINT meetings_delegate_credential_id_a3379180_fk_papers_st FOREIGN KEY (credential_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegate
    ADD CONSTRAINT meetings_delegate_delegation_id_e775baba_fk_meetings_ FOREIGN KEY (delegation_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegate
    ADD CONSTRAINT meetings_delegate_person_id_74052ff3_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_delegation_meeting_id_81f2ff55_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_delegation_organisation_id_1ff5dc63_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_delegation_person_id_de2689cb_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_delegation
    ADD CONSTRAINT meetings_delegation_seat_id_34eb774e_fk_bodies_seat_id FOREIGN KEY (seat_id) REFERENCES public.bodies_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_entitled
    ADD CONSTRAINT meetings_entitled_ballot_id_00026d88_fk_meetings_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_entitled
    ADD CONSTRAINT meetings_entitled_delegation_id_528bc260_fk_meetings_ FOREIGN KEY (delegation_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_entitled
    ADD CONSTRAINT meetings_entitled_holder_id_ba4f7f12_fk_meetings_delegation_id FOREIGN KEY (holder_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostbid
    ADD CONSTRAINT meetings_hostbid_call_id_3304c18e_fk_meetings_hostcall_id FOREIGN KEY (call_id) REFERENCES public.meetings_hostcall(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostbid
    ADD CONSTRAINT meetings_hostbid_organisation_id_1df45334_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostbid
    ADD CONSTRAINT meetings_hostbid_paper_id_b2589700_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_ballot_id_5a3aa44a_fk_meetings_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_body_id_00003df7_fk_bodies_body_id FOREIGN KEY (body_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_chosen_id_d81be025_fk_meetings_hostbid_id FOREIGN KEY (chosen_id) REFERENCES public.meetings_hostbid(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_decided_by_id_38a35b35_fk_bodies_body_id FOREIGN KEY (decided_by_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_hostcall
    ADD CONSTRAINT meetings_hostcall_decision_id_8cf05fb9_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_invitation_meeting_id_2a4c9253_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_invitation_organisation_id_bd3f114d_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_invitation
    ADD CONSTRAINT meetings_invitation_person_id_a540e281_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_item
    ADD CONSTRAINT meetings_item_follows_id_9b5dd32d_fk_meetings_item_id FOREIGN KEY (follows_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_item
    ADD CONSTRAINT meetings_item_meeting_id_2a00af32_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_item
    ADD CONSTRAINT meetings_item_proposer_id_b7a5ede6_fk_parties_organisation_id FOREIGN KEY (proposer_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_itempaper
    ADD CONSTRAINT meetings_itempaper_item_id_4c57269e_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_itempaper
    ADD CONSTRAINT meetings_itempaper_paper_id_d5a83373_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_body_id_aa0b8f7f_fk_bodies_body_id FOREIGN KEY (body_id) REFERENCES public.bodies_body(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_decision_id_83ba36ff_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meeting
    ADD CONSTRAINT meetings_meeting_host_id_0470f08c_fk_parties_organisation_id FOREIGN KEY (host_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meetingchange
    ADD CONSTRAINT meetings_meetingchan_meeting_id_88b4e7c5_fk_meetings_ FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meetingchange
    ADD CONSTRAINT meetings_meetingchange_decision_id_6a56ff02_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcont_delegate_id_8aed32e6_fk_meetings_ FOREIGN KEY (delegate_id) REFERENCES public.meetings_delegate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcont_invitation_id_e281da54_fk_meetings_ FOREIGN KEY (invitation_id) REFERENCES public.meetings_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_meetingcontact
    ADD CONSTRAINT meetings_meetingcont_meeting_id_2b2be5a8_fk_meetings_ FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_minutes
    ADD CONSTRAINT meetings_minutes_meeting_id_09b7a17e_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_minutes
    ADD CONSTRAINT meetings_minutes_paper_id_eb8bb1ce_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_amends_id_e94512a6_fk_meetings_motion_id FOREIGN KEY (amends_id) REFERENCES public.meetings_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_item_id_0f61ea17_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_meeting_id_31d46011_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_mover_id_93b9e676_fk_meetings_delegation_id FOREIGN KEY (mover_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_motion
    ADD CONSTRAINT meetings_motion_seconder_id_dae5aeb3_fk_meetings_delegation_id FOREIGN KEY (seconder_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_pack
    ADD CONSTRAINT meetings_pack_file_id_68035a29_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_pack
    ADD CONSTRAINT meetings_pack_meeting_id_f9fa9aaf_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_ballot_id_e2a4b6ea_fk_meetings_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_corrects_id_809516c5_fk_meetings_ FOREIGN KEY (corrects_id) REFERENCES public.meetings_proceeding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_delegation_id_ac7facd4_fk_meetings_ FOREIGN KEY (delegation_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_item_id_b67fc6fd_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_meeting_id_38c23be9_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proceeding
    ADD CONSTRAINT meetings_proceeding_motion_id_ce5fc011_fk_meetings_motion_id FOREIGN KEY (motion_id) REFERENCES public.meetings_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proxy
    ADD CONSTRAINT meetings_proxy_credential_id_24f54487_fk_papers_storedfile_id FOREIGN KEY (credential_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proxy
    ADD CONSTRAINT meetings_proxy_giver_id_b65419d7_fk_meetings_delegation_id FOREIGN KEY (giver_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proxy
    ADD CONSTRAINT meetings_proxy_holder_id_666462e0_fk_meetings_delegation_id FOREIGN KEY (holder_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_proxy
    ADD CONSTRAINT meetings_proxy_meeting_id_5ed1b3d0_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_speech
    ADD CONSTRAINT meetings_speech_delegate_id_aedf26ea_fk_meetings_delegate_id FOREIGN KEY (delegate_id) REFERENCES public.meetings_delegate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_speech
    ADD CONSTRAINT meetings_speech_delegation_id_ef79aa5b_fk_meetings_ FOREIGN KEY (delegation_id) REFERENCES public.meetings_delegation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_speech
    ADD CONSTRAINT meetings_speech_item_id_b1836370_fk_meetings_item_id FOREIGN KEY (item_id) REFERENCES public.meetings_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_speech
    ADD CONSTRAINT meetings_speech_meeting_id_9ba0e1b7_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.meetings_tally
    ADD CONSTRAINT meetings_tally_ballot_id_6384769e_fk_meetings_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.meetings_ballot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_decision_id_7c4d01a6_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_organisation_id_cc9974bf_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_paper_id_a5f3c7dd_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_application
    ADD CONSTRAINT members_application_signed_id_798cf8b6_fk_papers_storedfile_id FOREIGN KEY (signed_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_contactnote
    ADD CONSTRAINT members_contactnote_prospect_id_dff5edb6_fk_members_prospect_id FOREIGN KEY (prospect_id) REFERENCES public.members_prospect(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_display
    ADD CONSTRAINT members_display_decision_id_6fcd35af_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_display
    ADD CONSTRAINT members_display_organisation_id_382658ca_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_invoice
    ADD CONSTRAINT members_invoice_organisation_id_6114392e_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_invoice
    ADD CONSTRAINT members_invoice_paper_id_874d2e4d_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_membercount
    ADD CONSTRAINT members_membercount_paper_id_300cfc5b_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_memberimport
    ADD CONSTRAINT members_memberimport_file_id_6aa486e6_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_membership
    ADD CONSTRAINT members_membership_decision_id_6502b6fc_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_membership
    ADD CONSTRAINT members_membership_end_decision_id_24016ad8_fk_papers_paper_id FOREIGN KEY (end_decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_membership
    ADD CONSTRAINT members_membership_organisation_id_4433936f_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_payment
    ADD CONSTRAINT members_payment_invoice_id_ee9582f6_fk_members_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.members_invoice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_payment
    ADD CONSTRAINT members_payment_proof_id_ba79fd50_fk_papers_storedfile_id FOREIGN KEY (proof_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_prospect
    ADD CONSTRAINT members_prospect_campaign_id_f6fbd637_fk_members_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.members_campaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_prospect
    ADD CONSTRAINT members_prospect_organisation_id_dacd046d_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_regionscope
    ADD CONSTRAINT members_regionscope_organisation_id_15a881b4_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_regionscope
    ADD CONSTRAINT members_regionscope_region_id_787624dd_fk_members_region_id FOREIGN KEY (region_id) REFERENCES public.members_region(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_suspension
    ADD CONSTRAINT members_suspension_decision_id_bfe2e485_fk_papers_paper_id FOREIGN KEY (decision_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_suspension
    ADD CONSTRAINT members_suspension_organisation_id_fcfb055f_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_writeoff
    ADD CONSTRAINT members_writeoff_invoice_id_e45c6cbc_fk_members_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.members_invoice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_parties_account_id FOREIGN KEY (user_id) REFERENCES public.parties_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_answer
    ADD CONSTRAINT oversight_answer_beside_id_888c12ea_fk_oversight_answer_id FOREIGN KEY (beside_id) REFERENCES public.oversight_answer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_answer
    ADD CONSTRAINT oversight_answer_paper_id_f6ebb9a2_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_answer
    ADD CONSTRAINT oversight_answer_request_id_0bea5bcc_fk_oversight_request_id FOREIGN KEY (request_id) REFERENCES public.oversight_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_auditpackage
    ADD CONSTRAINT oversight_auditpackage_file_id_91ab0337_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_followup
    ADD CONSTRAINT oversight_followup_paper_id_a46a9b77_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_followup
    ADD CONSTRAINT oversight_followup_request_id_5e62df5c_fk_oversight_request_id FOREIGN KEY (request_id) REFERENCES public.oversight_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_request
    ADD CONSTRAINT oversight_request_before_id_24d9858c_fk_oversight_request_id FOREIGN KEY (before_id) REFERENCES public.oversight_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_request
    ADD CONSTRAINT oversight_request_paper_id_b5f6c489_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.oversight_request
    ADD CONSTRAINT oversight_request_project_id_4c26bb0d_fk_budget_project_id FOREIGN KEY (project_id) REFERENCES public.budget_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_correction
    ADD CONSTRAINT papers_correction_finding_id_5f679b25_fk_papers_finding_id FOREIGN KEY (finding_id) REFERENCES public.papers_finding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_correction
    ADD CONSTRAINT papers_correction_paper_id_3989c758_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_export
    ADD CONSTRAINT papers_export_file_id_9bfab49a_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_export
    ADD CONSTRAINT papers_export_frozen_id_682260fb_fk_papers_frozen_id FOREIGN KEY (frozen_id) REFERENCES public.papers_frozen(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_frozen
    ADD CONSTRAINT papers_frozen_paper_id_71efdc94_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_paper
    ADD CONSTRAINT papers_paper_file_id_77b365b4_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_paper
    ADD CONSTRAINT papers_paper_version_of_id_45822b1c_fk_papers_paper_id FOREIGN KEY (version_of_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_reading
    ADD CONSTRAINT papers_reading_file_id_e0baedaf_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_reading
    ADD CONSTRAINT papers_reading_paper_id_0b8c7ecc_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_review
    ADD CONSTRAINT papers_review_frozen_id_58ca96c1_fk_papers_frozen_id FOREIGN KEY (frozen_id) REFERENCES public.papers_frozen(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.papers_reviewstep
    ADD CONSTRAINT papers_reviewstep_review_id_d454aedb_fk_papers_review_id FOREIGN KEY (review_id) REFERENCES public.papers_review(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_account
    ADD CONSTRAINT parties_account_person_id_951f8954_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_area_id_8b516df1_fk_parties_area_id FOREIGN KEY (area_id) REFERENCES public.parties_area(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_member_id_b2f67c80_fk_parties_o FOREIGN KEY (member_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_on_behalf_of_id_869f2652_fk_parties_o FOREIGN KEY (on_behalf_of_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_organisation_id_8f45a620_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_person_id_895da0d2_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_affiliation
    ADD CONSTRAINT parties_affiliation_post_id_6a544163_fk_parties_post_id FOREIGN KEY (post_id) REFERENCES public.parties_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_area
    ADD CONSTRAINT parties_area_part_of_id_d800b12d_fk_parties_area_id FOREIGN KEY (part_of_id) REFERENCES public.parties_area(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_contact
    ADD CONSTRAINT parties_contact_organisation_id_87f53d54_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_contact
    ADD CONSTRAINT parties_contact_person_id_50aa0da6_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_duty
    ADD CONSTRAINT parties_duty_account_id_a397255b_fk_parties_account_id FOREIGN KEY (account_id) REFERENCES public.parties_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_duty
    ADD CONSTRAINT parties_duty_delegated_by_id_9e87d7ee_fk_parties_duty_id FOREIGN KEY (delegated_by_id) REFERENCES public.parties_duty(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_duty
    ADD CONSTRAINT parties_duty_department_id_90b25046_fk_parties_organisation_id FOREIGN KEY (department_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_identifier
    ADD CONSTRAINT parties_identifier_organisation_id_761d00ca_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_identifier
    ADD CONSTRAINT parties_identifier_person_id_5eeb040b_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_organisationfact
    ADD CONSTRAINT parties_organisation_organisation_id_4ef9036a_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_organisationname
    ADD CONSTRAINT parties_organisation_organisation_id_c93c4139_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_organisation
    ADD CONSTRAINT parties_organisation_part_of_id_bf17016c_fk_parties_o FOREIGN KEY (part_of_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_personname
    ADD CONSTRAINT parties_personname_person_id_5c404dcf_fk_parties_person_id FOREIGN KEY (person_id) REFERENCES public.parties_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_post
    ADD CONSTRAINT parties_post_area_id_10f37066_fk_parties_area_id FOREIGN KEY (area_id) REFERENCES public.parties_area(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.parties_post
    ADD CONSTRAINT parties_post_organisation_id_1eba5047_fk_parties_o FOREIGN KEY (organisation_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_happening
    ADD CONSTRAINT programmes_happening_paper_id_7a15bbe2_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_happening
    ADD CONSTRAINT programmes_happening_programme_id_7453a60b_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programmes_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_happening
    ADD CONSTRAINT programmes_happening_project_year_id_ab6f13e1_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_programme
    ADD CONSTRAINT programmes_programme_paper_id_3d41e806_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_programme
    ADD CONSTRAINT programmes_programme_project_year_id_4dc2bb28_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_result
    ADD CONSTRAINT programmes_result_paper_id_c32e2df4_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_result
    ADD CONSTRAINT programmes_result_programme_id_05be0b45_fk_programme FOREIGN KEY (programme_id) REFERENCES public.programmes_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programmes_result
    ADD CONSTRAINT programmes_result_project_year_id_8e1f1114_fk_budget_pr FOREIGN KEY (project_year_id) REFERENCES public.budget_projectyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_allotment
    ADD CONSTRAINT spending_allotment_line_id_ffba61d0_fk_appropria FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_allotment
    ADD CONSTRAINT spending_allotment_paper_id_176b9f7d_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_case
    ADD CONSTRAINT spending_case_line_id_23cd3a1c_fk_appropriations_budgetline_id FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_case
    ADD CONSTRAINT spending_case_payee_id_77b73be4_fk_parties_organisation_id FOREIGN KEY (payee_id) REFERENCES public.parties_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_feedfile
    ADD CONSTRAINT spending_feedfile_file_id_5adeef4c_fk_papers_storedfile_id FOREIGN KEY (file_id) REFERENCES public.papers_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_feedfile
    ADD CONSTRAINT spending_feedfile_mapping_id_4641a866_fk_spending_ FOREIGN KEY (mapping_id) REFERENCES public.spending_columnmapping(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_feedrow
    ADD CONSTRAINT spending_feedrow_file_id_430d3bb7_fk_spending_feedfile_id FOREIGN KEY (file_id) REFERENCES public.spending_feedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_feedrow
    ADD CONSTRAINT spending_feedrow_match_id_80e3dc08_fk_spending_rung_id FOREIGN KEY (match_id) REFERENCES public.spending_rung(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_reception
    ADD CONSTRAINT spending_reception_case_id_008a3bdf_fk_spending_case_id FOREIGN KEY (case_id) REFERENCES public.spending_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_reception
    ADD CONSTRAINT spending_reception_meeting_id_39b597a9_fk_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.meetings_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_reception
    ADD CONSTRAINT spending_reception_report_id_8db9dc4b_fk_papers_paper_id FOREIGN KEY (report_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_case_id_f3d310cb_fk_spending_case_id FOREIGN KEY (case_id) REFERENCES public.spending_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_entry_id_84c39423_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_paper_id_06a1b173_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.spending_rung
    ADD CONSTRAINT spending_rung_reverses_id_f578f0a9_fk_spending_rung_id FOREIGN KEY (reverses_id) REFERENCES public.spending_rung(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_fare
    ADD CONSTRAINT travel_fare_trip_id_f512307d_fk_travel_trip_id FOREIGN KEY (trip_id) REFERENCES public.travel_trip(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_traveller
    ADD CONSTRAINT travel_traveller_trip_id_25fb3907_fk_travel_trip_id FOREIGN KEY (trip_id) REFERENCES public.travel_trip(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_trip
    ADD CONSTRAINT travel_trip_case_id_707b3081_fk_spending_case_id FOREIGN KEY (case_id) REFERENCES public.spending_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_trip
    ADD CONSTRAINT travel_trip_line_id_8643af2f_fk_appropriations_budgetline_id FOREIGN KEY (line_id) REFERENCES public.appropriations_budgetline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_trippayment
    ADD CONSTRAINT travel_trippayment_trip_id_4225d2c8_fk_travel_trip_id FOREIGN KEY (trip_id) REFERENCES public.travel_trip(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_tripstep
    ADD CONSTRAINT travel_tripstep_paper_id_27aef97e_fk_papers_paper_id FOREIGN KEY (paper_id) REFERENCES public.papers_paper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.travel_tripstep
    ADD CONSTRAINT travel_tripstep_trip_id_84b8446c_fk_travel_trip_id FOREIGN KEY (trip_id) REFERENCES public.travel_trip(id) DEFERRABLE INITIALLY DEFERRED;

SELECT pg_catalog.set_config('search_path', '', false);
INSERT INTO public.members_registerstate VALUES (1, 1);
SELECT pg_catalog.setval('public.members_registerstate_id_seq', 1, false);
