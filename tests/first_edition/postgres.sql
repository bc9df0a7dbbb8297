--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: erase_guest(); Type: FUNCTION; Schema: public; Owner: foyer
--

CREATE FUNCTION public.erase_guest() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit AND visit <> decode(repeat('00', 16), 'hex')
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  RETURN NULL;
END $$;


ALTER FUNCTION public.erase_guest() OWNER TO foyer;

--
-- Name: erase_what_passed(bytea[]); Type: FUNCTION; Schema: public; Owner: foyer
--

CREATE FUNCTION public.erase_what_passed(visits bytea[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE erased bigint;
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = ANY (visits) AND is_erased(visit)
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;


ALTER FUNCTION public.erase_what_passed(visits bytea[]) OWNER TO foyer;

--
-- Name: is_erased(bytea); Type: FUNCTION; Schema: public; Owner: foyer
--

CREATE FUNCTION public.is_erased(of_visit bytea) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM event e WHERE e.visit = of_visit AND e.kind = 'guest.erased')
    AND of_visit <> decode(repeat('00', 16), 'hex');
END $$;


ALTER FUNCTION public.is_erased(of_visit bytea) OWNER TO foyer;

--
-- Name: keep_erased(); Type: FUNCTION; Schema: public; Owner: foyer
--

CREATE FUNCTION public.keep_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT FROM event e WHERE e.visit = NEW.visit AND e.kind = 'guest.erased')
     AND NEW.visit <> decode(repeat('00', 16), 'hex') THEN
    NEW.personal := NULL;
    NEW.salt := NULL;
    NEW.personal_aside := NULL;
  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION public.keep_erased() OWNER TO foyer;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event; Type: TABLE; Schema: public; Owner: foyer
--

CREATE TABLE public.event (
    origin bytea NOT NULL,
    seq bigint NOT NULL,
    visit bytea NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    body text NOT NULL,
    personal text,
    salt bytea,
    personal_hash bytea NOT NULL,
    hash bytea NOT NULL,
    aside bytea,
    personal_aside bytea,
    CONSTRAINT event_body_check CHECK ((jsonb_typeof((body)::jsonb) = 'object'::text)),
    CONSTRAINT event_hash_check CHECK ((length(hash) = 32)),
    CONSTRAINT event_origin_check CHECK ((length(origin) = 16)),
    CONSTRAINT event_personal_check CHECK (((personal IS NULL) OR (jsonb_typeof((personal)::jsonb) = 'object'::text))),
    CONSTRAINT event_personal_hash_check CHECK ((length(personal_hash) = 32)),
    CONSTRAINT event_salt_check CHECK (((salt IS NULL) OR (length(salt) = 16))),
    CONSTRAINT event_seq_check CHECK ((seq > 0)),
    CONSTRAINT event_visit_check CHECK ((length(visit) = 16))
);
ALTER TABLE ONLY public.event ALTER COLUMN personal SET STATISTICS 0;
ALTER TABLE ONLY public.event ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE ONLY public.event ALTER COLUMN personal_aside SET STATISTICS 0;

ALTER TABLE ONLY public.event FORCE ROW LEVEL SECURITY;


ALTER TABLE public.event OWNER TO foyer;

--
-- Name: known; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.known WITH (security_invoker='false') AS
 SELECT event.origin,
    event.seq,
    event.visit,
    event.kind,
    event.at,
    event.actor,
    (event.body)::jsonb AS body,
    (event.personal)::jsonb AS personal
   FROM public.event
  WHERE (event.version = 1);


ALTER TABLE public.known OWNER TO foyer;

--
-- Name: opening; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.opening AS
 SELECT o.visit,
    o.at,
    ('1970-01-01'::date + ((((o.at >> 16) + 28800000) / 86400000))::integer) AS day,
    (EXISTS ( SELECT 1
           FROM public.known c
          WHERE ((c.visit = o.visit) AND ((c.kind = ANY (ARRAY['visit.checked_in'::text, 'visit.assigned'::text, 'visit.taken'::text, 'visit.returned'::text])) OR ((c.kind = 'contest.settled'::text) AND ((c.body ->> 'about'::text) = 'consultant'::text) AND (NULLIF((c.body #>> '{value,0}'::text[]), ''::text) IS NULL)))))) AS begun,
    ( SELECT max(g.at) AS max
           FROM public.event g
          WHERE ((g.visit = o.visit) AND (g.kind = 'visit.abandoned'::text) AND (g.version = 1))) AS gone
   FROM public.event o
  WHERE ((o.kind = 'visit.opened'::text) AND (o.version = 1) AND (o.visit <> decode(repeat('00'::text, 16), 'hex'::text)) AND (NOT (EXISTS ( SELECT 1
           FROM public.event e
          WHERE ((e.visit = o.visit) AND (e.kind = 'visit.opened'::text) AND (e.version = 1) AND (ROW(e.at, e.origin, e.seq) < ROW(o.at, o.origin, o.seq)))))));


ALTER TABLE public.opening OWNER TO foyer;

--
-- Name: told; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.told AS
 SELECT k.visit,
    k.at,
    k.origin,
    k.seq,
    k.kind,
    k.actor,
    k.body,
    COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) AS question
   FROM public.known k
  WHERE ((k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'about'::text), ''::text) <> ALL (ARRAY['consultant'::text, 'closing'::text, 'name'::text, 'phone'::text, 'honorific'::text])));


ALTER TABLE public.told OWNER TO foyer;

--
-- Name: answer; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.answer AS
 SELECT encode(v.visit, 'hex'::text) AS visit,
    v.day,
    k.question,
        CASE k.kind
            WHEN 'contest.settled'::text THEN
            CASE jsonb_typeof((k.body -> 'value'::text))
                WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                   FROM jsonb_array_elements((k.body -> 'value'::text)) WITH ORDINALITY o(value, n))
                ELSE NULL::text
            END
            ELSE
            CASE jsonb_typeof((k.body -> 'options'::text))
                WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                   FROM jsonb_array_elements((k.body -> 'options'::text)) WITH ORDINALITY o(value, n))
                ELSE NULL::text
            END
        END AS options,
        CASE jsonb_typeof((k.body -> 'min_yuan'::text))
            WHEN 'number'::text THEN ((k.body -> 'min_yuan'::text))::numeric
            ELSE NULL::numeric
        END AS min_yuan,
        CASE jsonb_typeof((k.body -> 'max_yuan'::text))
            WHEN 'number'::text THEN ((k.body -> 'max_yuan'::text))::numeric
            ELSE NULL::numeric
        END AS max_yuan,
    to_char((to_timestamp((((k.at >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS at,
    k.actor,
        CASE k.kind
            WHEN 'needs.answered'::text THEN 0
            ELSE 1
        END AS corrected
   FROM (public.opening v
     JOIN public.told k ON ((k.visit = v.visit)))
  WHERE ((k.origin, k.seq) = ( SELECT l.origin,
            l.seq
           FROM public.told l
          WHERE ((l.visit = k.visit) AND (l.question = k.question))
          ORDER BY l.at DESC, l.origin DESC, l.seq DESC
         LIMIT 1));


ALTER TABLE public.answer OWNER TO foyer;

--
-- Name: card_judgement; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.card_judgement AS
 SELECT encode(v.visit, 'hex'::text) AS visit,
    v.day,
    (k.body ->> 'card'::text) AS card,
        CASE jsonb_typeof((k.body -> 'level'::text))
            WHEN 'number'::text THEN ((k.body -> 'level'::text))::numeric
            ELSE NULL::numeric
        END AS level,
    ( SELECT (p.body ->> 'vehicle'::text)
           FROM public.known p
          WHERE ((p.visit = k.visit) AND (p.kind = 'card.presented'::text) AND ((p.body ->> 'card'::text) = (k.body ->> 'card'::text)))
          ORDER BY p.at DESC, p.origin DESC, p.seq DESC
         LIMIT 1) AS vehicle,
    to_char((to_timestamp((((k.at >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS at,
    k.actor
   FROM (public.opening v
     JOIN public.known k ON ((k.visit = v.visit)))
  WHERE ((k.kind = 'card.judged'::text) AND (NOT (EXISTS ( SELECT 1
           FROM public.known l
          WHERE ((l.visit = k.visit) AND (l.kind = ANY (ARRAY['card.judged'::text, 'card.withdrawn'::text])) AND ((l.body ->> 'card'::text) = (k.body ->> 'card'::text)) AND (ROW(l.at, l.origin, l.seq) > ROW(k.at, k.origin, k.seq)))))));


ALTER TABLE public.card_judgement OWNER TO foyer;

--
-- Name: meta; Type: TABLE; Schema: public; Owner: foyer
--

CREATE TABLE public.meta (
    name text NOT NULL,
    value text NOT NULL
);

ALTER TABLE ONLY public.meta FORCE ROW LEVEL SECURITY;


ALTER TABLE public.meta OWNER TO foyer;

--
-- Name: visit; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.visit AS
 SELECT encode(v.visit, 'hex'::text) AS visit,
    v.day,
    ( SELECT NULLIF((k.body ->> 'ticket'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.opened'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS ticket,
    to_char((to_timestamp((((v.at >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS arrived_at,
    to_char((to_timestamp(((( SELECT (min(k.at) >> 16)
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.checked_in'::text))) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS checked_in_at,
    to_char((to_timestamp(((( SELECT (min(k.at) >> 16)
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.taken'::text))) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS taken_at,
    COALESCE(to_char((to_timestamp(((( SELECT
                CASE
                    WHEN (jsonb_typeof((k.body -> 'at_ms'::text)) = 'number'::text) THEN
                    CASE
                        WHEN ((((k.body -> 'at_ms'::text))::numeric >= (0)::numeric) AND (((k.body -> 'at_ms'::text))::numeric <= ('253402300799000'::bigint)::numeric)) THEN ((k.body -> 'at_ms'::text))::bigint
                        ELSE NULL::bigint
                    END
                    ELSE NULL::bigint
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.left'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text),
        CASE
            WHEN ((v.gone IS NOT NULL) AND (NOT v.begun)) THEN to_char((to_timestamp((((v.gone >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text)
            ELSE NULL::text
        END) AS left_at,
    ((( SELECT (min(k.at) >> 16)
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.taken'::text))) - (v.at >> 16)) / 1000) AS waited_s,
    ( SELECT NULLIF((k.body ->> 'purpose'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.opened'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS purpose,
        CASE
            WHEN (COALESCE(( SELECT meta.value
               FROM public.meta
              WHERE (meta.name = 'not_buying'::text)), ''::text) ~~ (('%,'::text || ( SELECT NULLIF((k.body ->> 'purpose'::text), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'visit.opened'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)) || ',%'::text)) THEN 0
            ELSE 1
        END AS buying,
    ( SELECT NULLIF((k.body ->> 'lang'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.opened'::text, 'guest.language'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS lang,
    ( SELECT
                CASE jsonb_typeof((k.body -> 'party'::text))
                    WHEN 'number'::text THEN ((k.body -> 'party'::text))::numeric
                    ELSE NULL::numeric
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS party,
    ( SELECT
                CASE (k.body -> 'first_visit'::text)
                    WHEN 'true'::jsonb THEN 1
                    WHEN 'false'::jsonb THEN 0
                    ELSE NULL::integer
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS first_visit,
    ( SELECT NULLIF((k.body ->> 'source'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS source,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN
                    CASE jsonb_typeof((k.body -> 'value'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'value'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                    ELSE
                    CASE jsonb_typeof((k.body -> 'options'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'options'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'use'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS use,
        CASE
            WHEN ((( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1) = 'contest.settled'::text) AND (COALESCE(( SELECT NULLIF((k.body #>> '{value,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'contest.settled'::text) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text) <> COALESCE(( SELECT NULLIF((k.body #>> '{options,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text))) THEN NULL::numeric
            ELSE ( SELECT
                    CASE jsonb_typeof((k.body -> 'min_yuan'::text))
                        WHEN 'number'::text THEN ((k.body -> 'min_yuan'::text))::numeric
                        ELSE NULL::numeric
                    END AS "case"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
        END AS budget_min,
        CASE
            WHEN ((( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1) = 'contest.settled'::text) AND (COALESCE(( SELECT NULLIF((k.body #>> '{value,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'contest.settled'::text) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text) <> COALESCE(( SELECT NULLIF((k.body #>> '{options,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text))) THEN NULL::numeric
            ELSE ( SELECT
                    CASE jsonb_typeof((k.body -> 'max_yuan'::text))
                        WHEN 'number'::text THEN ((k.body -> 'max_yuan'::text))::numeric
                        ELSE NULL::numeric
                    END AS "case"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
        END AS budget_max,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                    ELSE NULLIF((k.body #>> '{options,0}'::text[]), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'timing'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS timing,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN
                    CASE jsonb_typeof((k.body -> 'value'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'value'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                    ELSE
                    CASE jsonb_typeof((k.body -> 'options'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'options'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'priorities'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS priorities,
    ( SELECT
                CASE jsonb_typeof((k.body -> 'models'::text))
                    WHEN 'array'::text THEN ( SELECT string_agg((o.value ->> 'vehicle'::text), ','::text ORDER BY o.n) AS string_agg
                       FROM jsonb_array_elements((k.body -> 'models'::text)) WITH ORDINALITY o(value, n))
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'models.recommended'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS models,
    ( SELECT NULLIF((k.body ->> 'vehicle'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'model.chosen'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS model_chosen,
    ( SELECT count(DISTINCT (known.body ->> 'card'::text)) AS count
           FROM public.known
          WHERE ((known.visit = v.visit) AND (known.kind = 'card.presented'::text))) AS cards_presented,
        CASE
            WHEN (( SELECT 1
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['guest.contact'::text, 'guest.corrected'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'phone'::text)) AND (EXISTS ( SELECT 1
                       FROM public.known g
                      WHERE ((g.visit = k.visit) AND (g.kind = 'consent.given'::text) AND ((g.body ->> 'subject'::text) = 'contact'::text) AND (ROW(g.at, g.origin, g.seq) < ROW(k.at, k.origin, k.seq)) AND (NOT (EXISTS ( SELECT 1
                               FROM public.known r
                              WHERE ((r.visit = k.visit) AND (r.kind = 'consent.refused'::text) AND ((r.body ->> 'subject'::text) = 'contact'::text) AND (ROW(r.at, r.origin, r.seq) > ROW(g.at, g.origin, g.seq))))))))))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1) = 1) THEN 1
            ELSE 0
        END AS filed,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                    ELSE NULLIF((k.body ->> 'consultant'::text), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.assigned'::text, 'visit.taken'::text, 'visit.returned'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'consultant'::text)))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS consultant,
    ( SELECT count(*) AS count
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'drive.started'::text))) AS drives,
        CASE
            WHEN (( SELECT 1
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'drive.wished'::text) AND (
                    CASE (k.body -> 'wished'::text)
                        WHEN 'true'::jsonb THEN 1
                        WHEN 'false'::jsonb THEN 0
                        ELSE NULL::integer
                    END = 1) AND (NOT (EXISTS ( SELECT 1
                       FROM public.known l
                      WHERE ((l.visit = k.visit) AND (l.kind = 'drive.wished'::text) AND ((l.body ->> 'vehicle'::text) = (k.body ->> 'vehicle'::text)) AND (ROW(l.at, l.origin, l.seq) > ROW(k.at, k.origin, k.seq)))))))
             LIMIT 1) = 1) THEN 1
            ELSE 0
        END AS drive_wished,
    ( SELECT
                CASE k.kind
                    WHEN 'visit.closed'::text THEN NULLIF((k.body ->> 'grade'::text), ''::text)
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS grade,
    COALESCE(
        CASE ( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
            WHEN 'visit.closed'::text THEN ( SELECT
                    CASE k.kind
                        WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                        ELSE NULLIF((k.body ->> 'outcome'::text), ''::text)
                    END AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'closing'::text)))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
            ELSE NULL::text
        END,
        CASE
            WHEN ((v.gone IS NOT NULL) AND (NOT v.begun)) THEN 'abandoned'::text
            ELSE NULL::text
        END) AS outcome,
    ( SELECT
                CASE k.kind
                    WHEN 'visit.closed'::text THEN NULLIF((k.body ->> 'lost_reason'::text), ''::text)
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS lost_reason,
    ( SELECT
                CASE k.kind
                    WHEN 'visit.closed'::text THEN NULLIF((k.body ->> 'lost_model'::text), ''::text)
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS lost_model,
    ( SELECT NULLIF((k.body ->> 'step'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'next_step.agreed'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS next_step,
    ( SELECT NULLIF((k.body ->> 'on'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'next_step.agreed'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS next_on
   FROM public.opening v;


ALTER TABLE public.visit OWNER TO foyer;

--
-- Name: counted; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.counted AS
 SELECT visit.day,
    visit.consultant,
    visit.source,
    visit.buying,
    visit.filed,
        CASE
            WHEN ((visit.buying = 1) AND (visit.first_visit = 1)) THEN 1
            ELSE 0
        END AS new,
        CASE
            WHEN ((visit.buying = 1) AND (visit.first_visit = 0)) THEN 1
            ELSE 0
        END AS again,
        CASE
            WHEN ((visit.buying = 1) AND (visit.first_visit IS NULL)) THEN 1
            ELSE 0
        END AS untold,
        CASE
            WHEN (visit.drives > 0) THEN 1
            ELSE 0
        END AS driven,
        CASE
            WHEN ((visit.filed = 1) AND (visit.grade IS NOT NULL)) THEN 1
            ELSE 0
        END AS card,
        CASE
            WHEN (visit.outcome = 'ordered'::text) THEN 1
            ELSE 0
        END AS ordered,
        CASE
            WHEN (visit.outcome = 'abandoned'::text) THEN 1
            ELSE 0
        END AS abandoned,
        CASE
            WHEN ((visit.outcome IS NULL) OR (visit.left_at IS NULL) OR (visit.first_visit IS NULL) OR (visit.source IS NULL) OR (visit.consultant IS NULL)) THEN 1
            ELSE 0
        END AS incomplete
   FROM public.visit;


ALTER TABLE public.counted OWNER TO foyer;

--
-- Name: consultant_day; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.consultant_day AS
 SELECT counted.day,
    counted.consultant,
    sum(counted.buying) AS visits,
    sum((1 - counted.buying)) AS other_visits,
    sum(counted.new) AS first_visits,
    sum(counted.again) AS again_visits,
    sum(counted.untold) AS untold_visits,
    sum((counted.new * counted.filed)) AS filed,
    sum((counted.new * (1 - counted.filed))) AS unfiled,
    (((sum((counted.new * counted.filed)))::numeric * 1.0) / (NULLIF(sum(counted.new), 0))::numeric) AS filing_rate,
    sum((counted.buying * counted.driven)) AS test_drives,
    (((sum((counted.buying * counted.driven)))::numeric * 1.0) / (NULLIF((sum((counted.new * counted.filed)) + sum(counted.again)), 0))::numeric) AS test_drive_rate,
    sum((counted.new * counted.card)) AS cards,
    (((sum((counted.new * counted.card)))::numeric * 1.0) / (NULLIF(sum(counted.new), 0))::numeric) AS card_rate,
    sum((counted.buying * counted.ordered)) AS orders,
    (((sum((counted.buying * counted.ordered)))::numeric * 1.0) / (NULLIF(sum((counted.new * counted.card)), 0))::numeric) AS order_rate,
    sum((counted.buying * counted.incomplete)) AS incomplete
   FROM public.counted
  GROUP BY counted.day, counted.consultant;


ALTER TABLE public.consultant_day OWNER TO foyer;

--
-- Name: device; Type: TABLE; Schema: public; Owner: foyer
--

CREATE TABLE public.device (
    login text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    enrolled_at timestamp with time zone DEFAULT now() NOT NULL,
    revoked_at timestamp with time zone,
    seen_at timestamp with time zone,
    clock_ms bigint,
    waiting bigint,
    CONSTRAINT device_role_check CHECK ((role = ANY (ARRAY['entrance'::text, 'desk'::text, 'consultant'::text])))
);

ALTER TABLE ONLY public.device FORCE ROW LEVEL SECURITY;


ALTER TABLE public.device OWNER TO foyer;

--
-- Name: funnel_day; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.funnel_day AS
 SELECT v.day,
    sum(v.buying) AS opened,
    sum((1 - v.buying)) AS other_visits,
    sum((v.buying * v.checked_in)) AS checked_in,
    sum((v.buying * v.asked)) AS needs_told,
    sum((v.buying * v.shown)) AS models_seen,
    sum((v.buying * v.presented)) AS cards_seen,
    sum((v.buying * v.taken)) AS with_consultant,
    sum((v.buying * v.driven)) AS test_drives,
    sum((v.buying * v.closed)) AS closed,
    sum((v.buying * v.ordered)) AS orders,
    sum((v.buying * v.abandoned)) AS abandoned
   FROM ( SELECT visit.day,
            visit.buying,
                CASE
                    WHEN (visit.checked_in_at IS NOT NULL) THEN 1
                    ELSE 0
                END AS checked_in,
                CASE
                    WHEN ((COALESCE(visit.use, visit.timing, visit.priorities) IS NOT NULL) OR (visit.budget_min IS NOT NULL) OR (visit.budget_max IS NOT NULL)) THEN 1
                    ELSE 0
                END AS asked,
                CASE
                    WHEN (visit.models IS NOT NULL) THEN 1
                    ELSE 0
                END AS shown,
                CASE
                    WHEN (visit.cards_presented > 0) THEN 1
                    ELSE 0
                END AS presented,
                CASE
                    WHEN (visit.taken_at IS NOT NULL) THEN 1
                    ELSE 0
                END AS taken,
                CASE
                    WHEN (visit.drives > 0) THEN 1
                    ELSE 0
                END AS driven,
                CASE
                    WHEN ((visit.outcome IS NOT NULL) AND (visit.outcome <> 'abandoned'::text)) THEN 1
                    ELSE 0
                END AS closed,
                CASE
                    WHEN (visit.outcome = 'ordered'::text) THEN 1
                    ELSE 0
                END AS ordered,
                CASE
                    WHEN (visit.outcome = 'abandoned'::text) THEN 1
                    ELSE 0
                END AS abandoned
           FROM public.visit) v
  GROUP BY v.day;


ALTER TABLE public.funnel_day OWNER TO foyer;

--
-- Name: head; Type: TABLE; Schema: public; Owner: foyer
--

CREATE TABLE public.head (
    origin bytea NOT NULL,
    last bigint NOT NULL,
    hash bytea NOT NULL,
    login text DEFAULT CURRENT_USER,
    CONSTRAINT head_hash_check CHECK ((length(hash) = 32)),
    CONSTRAINT head_last_check CHECK ((last >= 0)),
    CONSTRAINT head_origin_check CHECK ((length(origin) = 16))
);

ALTER TABLE ONLY public.head FORCE ROW LEVEL SECURITY;


ALTER TABLE public.head OWNER TO foyer;

--
-- Name: opening_day; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.opening_day AS
 SELECT ('1970-01-01'::date + ((((event.at >> 16) + 28800000) / 86400000))::integer) AS day
   FROM public.event
  WHERE (event.kind = 'visit.opened'::text);


ALTER TABLE public.opening_day OWNER TO foyer;

--
-- Name: open_visit; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.open_visit AS
 SELECT visit.visit,
    visit.day,
    visit.ticket,
    visit.arrived_at,
    visit.checked_in_at,
    visit.taken_at,
    visit.waited_s,
    visit.purpose,
    visit.buying,
    visit.party,
    visit.consultant,
    visit.drives,
        CASE
            WHEN (visit.taken_at IS NOT NULL) THEN 'with_consultant'::text
            WHEN (visit.consultant IS NOT NULL) THEN 'assigned'::text
            WHEN (visit.checked_in_at IS NOT NULL) THEN 'waiting'::text
            ELSE 'checking_in'::text
        END AS state
   FROM public.visit
  WHERE ((visit.left_at IS NULL) AND (visit.outcome IS NULL) AND (visit.day > (( SELECT max(opening_day.day) AS max
           FROM public.opening_day) - 7)));


ALTER TABLE public.open_visit OWNER TO foyer;

--
-- Name: set_aside; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.set_aside WITH (security_invoker='true') AS
 SELECT encode(event.origin, 'hex'::text) AS origin,
    event.seq,
    encode(event.visit, 'hex'::text) AS visit,
    to_char((to_timestamp((((event.at >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS at
   FROM public.event
  WHERE (event.aside IS NOT NULL);


ALTER TABLE public.set_aside OWNER TO foyer;

--
-- Name: source_day; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.source_day AS
 SELECT counted.day,
    counted.source,
    sum(counted.buying) AS visits,
    sum((1 - counted.buying)) AS other_visits,
    sum(counted.new) AS first_visits,
    sum(counted.again) AS again_visits,
    sum(counted.untold) AS untold_visits,
    sum((counted.new * counted.filed)) AS filed,
    sum((counted.new * (1 - counted.filed))) AS unfiled,
    (((sum((counted.new * counted.filed)))::numeric * 1.0) / (NULLIF(sum(counted.new), 0))::numeric) AS filing_rate,
    sum((counted.buying * counted.driven)) AS test_drives,
    (((sum((counted.buying * counted.driven)))::numeric * 1.0) / (NULLIF((sum((counted.new * counted.filed)) + sum(counted.again)), 0))::numeric) AS test_drive_rate,
    sum((counted.new * counted.card)) AS cards,
    (((sum((counted.new * counted.card)))::numeric * 1.0) / (NULLIF(sum(counted.new), 0))::numeric) AS card_rate,
    sum((counted.buying * counted.ordered)) AS orders,
    (((sum((counted.buying * counted.ordered)))::numeric * 1.0) / (NULLIF(sum((counted.new * counted.card)), 0))::numeric) AS order_rate,
    sum((counted.buying * counted.incomplete)) AS incomplete
   FROM public.counted
  GROUP BY counted.day, counted.source;


ALTER TABLE public.source_day OWNER TO foyer;

--
-- Name: walk_in_register; Type: VIEW; Schema: public; Owner: foyer
--

CREATE VIEW public.walk_in_register WITH (security_invoker='false') AS
 SELECT encode(v.visit, 'hex'::text) AS visit,
    ( SELECT NULLIF((k.body ->> 'ticket'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.opened'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS ticket,
    to_char((to_timestamp((((v.at >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text) AS arrived_at,
    COALESCE(to_char((to_timestamp(((( SELECT
                CASE
                    WHEN (jsonb_typeof((k.body -> 'at_ms'::text)) = 'number'::text) THEN
                    CASE
                        WHEN ((((k.body -> 'at_ms'::text))::numeric >= (0)::numeric) AND (((k.body -> 'at_ms'::text))::numeric <= ('253402300799000'::bigint)::numeric)) THEN ((k.body -> 'at_ms'::text))::bigint
                        ELSE NULL::bigint
                    END
                    ELSE NULL::bigint
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.left'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text),
        CASE
            WHEN ((v.gone IS NOT NULL) AND (NOT v.begun)) THEN to_char((to_timestamp((((v.gone >> 16) / 1000))::double precision) AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text)
            ELSE NULL::text
        END) AS left_at,
    ( SELECT
                CASE k.kind
                    WHEN 'guest.corrected'::text THEN NULLIF((k.personal ->> 'value'::text), ''::text)
                    WHEN 'contest.settled'::text THEN NULLIF((k.personal ->> 'personal_value'::text), ''::text)
                    ELSE NULLIF((k.personal ->> 'name'::text), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['guest.named'::text, 'guest.corrected'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'name'::text)) AND (NOT (EXISTS ( SELECT 1
                   FROM public.known x
                  WHERE ((x.visit = k.visit) AND (x.kind = 'guest.erased'::text) AND (ROW(x.at, x.origin, x.seq) > ROW(k.at, k.origin, k.seq)))))))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS guest,
    ( SELECT
                CASE k.kind
                    WHEN 'guest.corrected'::text THEN NULLIF((k.personal ->> 'value'::text), ''::text)
                    WHEN 'contest.settled'::text THEN NULLIF((k.personal ->> 'personal_value'::text), ''::text)
                    ELSE NULLIF((k.body ->> 'honorific'::text), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['guest.named'::text, 'guest.corrected'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'honorific'::text)))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS honorific,
    ( SELECT
                CASE k.kind
                    WHEN 'guest.corrected'::text THEN NULLIF((k.personal ->> 'value'::text), ''::text)
                    WHEN 'contest.settled'::text THEN NULLIF((k.personal ->> 'personal_value'::text), ''::text)
                    ELSE NULLIF((k.personal ->> 'phone'::text), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['guest.contact'::text, 'guest.corrected'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'phone'::text)) AND (NOT (EXISTS ( SELECT 1
                   FROM public.known x
                  WHERE ((x.visit = k.visit) AND (x.kind = 'guest.erased'::text) AND (ROW(x.at, x.origin, x.seq) > ROW(k.at, k.origin, k.seq)))))) AND (EXISTS ( SELECT 1
                   FROM public.known g
                  WHERE ((g.visit = k.visit) AND (g.kind = 'consent.given'::text) AND ((g.body ->> 'subject'::text) = 'contact'::text) AND (ROW(g.at, g.origin, g.seq) < ROW(k.at, k.origin, k.seq)) AND (NOT (EXISTS ( SELECT 1
                           FROM public.known r
                          WHERE ((r.visit = k.visit) AND (r.kind = 'consent.refused'::text) AND ((r.body ->> 'subject'::text) = 'contact'::text) AND (ROW(r.at, r.origin, r.seq) > ROW(g.at, g.origin, g.seq))))))))))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS phone,
    ( SELECT
                CASE jsonb_typeof((k.body -> 'party'::text))
                    WHEN 'number'::text THEN ((k.body -> 'party'::text))::numeric
                    ELSE NULL::numeric
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS party,
    ( SELECT
                CASE (k.body -> 'first_visit'::text)
                    WHEN 'true'::jsonb THEN 1
                    WHEN 'false'::jsonb THEN 0
                    ELSE NULL::integer
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS first_visit,
    ( SELECT NULLIF((k.body ->> 'purpose'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'visit.opened'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS purpose,
    ( SELECT NULLIF((k.body ->> 'source'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'party.told'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS source,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN
                    CASE jsonb_typeof((k.body -> 'value'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'value'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                    ELSE
                    CASE jsonb_typeof((k.body -> 'options'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'options'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'use'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS use,
        CASE
            WHEN ((( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1) = 'contest.settled'::text) AND (COALESCE(( SELECT NULLIF((k.body #>> '{value,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'contest.settled'::text) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text) <> COALESCE(( SELECT NULLIF((k.body #>> '{options,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text))) THEN NULL::numeric
            ELSE ( SELECT
                    CASE jsonb_typeof((k.body -> 'min_yuan'::text))
                        WHEN 'number'::text THEN ((k.body -> 'min_yuan'::text))::numeric
                        ELSE NULL::numeric
                    END AS "case"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
        END AS budget_min,
        CASE
            WHEN ((( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1) = 'contest.settled'::text) AND (COALESCE(( SELECT NULLIF((k.body #>> '{value,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'contest.settled'::text) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text) <> COALESCE(( SELECT NULLIF((k.body #>> '{options,0}'::text[]), ''::text) AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1), ''::text))) THEN NULL::numeric
            ELSE ( SELECT
                    CASE jsonb_typeof((k.body -> 'max_yuan'::text))
                        WHEN 'number'::text THEN ((k.body -> 'max_yuan'::text))::numeric
                        ELSE NULL::numeric
                    END AS "case"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'budget'::text))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
        END AS budget_max,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                    ELSE NULLIF((k.body #>> '{options,0}'::text[]), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'timing'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS timing,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN
                    CASE jsonb_typeof((k.body -> 'value'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'value'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                    ELSE
                    CASE jsonb_typeof((k.body -> 'options'::text))
                        WHEN 'array'::text THEN ( SELECT string_agg((o.value #>> '{}'::text[]), ','::text ORDER BY o.n) AS string_agg
                           FROM jsonb_array_elements((k.body -> 'options'::text)) WITH ORDINALITY o(value, n))
                        ELSE NULL::text
                    END
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['needs.answered'::text, 'needs.corrected'::text, 'contest.settled'::text])) AND (COALESCE((k.body ->> 'question'::text), (k.body ->> 'about'::text)) = 'priorities'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS priorities,
    ( SELECT
                CASE jsonb_typeof((k.body -> 'models'::text))
                    WHEN 'array'::text THEN ( SELECT string_agg((o.value ->> 'vehicle'::text), ','::text ORDER BY o.n) AS string_agg
                       FROM jsonb_array_elements((k.body -> 'models'::text)) WITH ORDINALITY o(value, n))
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'models.recommended'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS models,
    ( SELECT count(DISTINCT (known.body ->> 'card'::text)) AS count
           FROM public.known
          WHERE ((known.visit = v.visit) AND (known.kind = 'card.presented'::text))) AS cards_presented,
    ( SELECT
                CASE k.kind
                    WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                    ELSE NULLIF((k.body ->> 'consultant'::text), ''::text)
                END AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.assigned'::text, 'visit.taken'::text, 'visit.returned'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'consultant'::text)))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS consultant,
        CASE
            WHEN (( SELECT count(*) AS count
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = 'drive.started'::text))) > 0) THEN 'driven'::text
            WHEN (
            CASE
                WHEN (( SELECT 1
                   FROM public.known k
                  WHERE ((k.visit = v.visit) AND (k.kind = 'drive.wished'::text) AND (
                        CASE (k.body -> 'wished'::text)
                            WHEN 'true'::jsonb THEN 1
                            WHEN 'false'::jsonb THEN 0
                            ELSE NULL::integer
                        END = 1) AND (NOT (EXISTS ( SELECT 1
                           FROM public.known l
                          WHERE ((l.visit = k.visit) AND (l.kind = 'drive.wished'::text) AND ((l.body ->> 'vehicle'::text) = (k.body ->> 'vehicle'::text)) AND (ROW(l.at, l.origin, l.seq) > ROW(k.at, k.origin, k.seq)))))))
                 LIMIT 1) = 1) THEN 1
                ELSE 0
            END = 1) THEN 'wished'::text
            ELSE NULL::text
        END AS test_drive,
    ( SELECT
                CASE k.kind
                    WHEN 'visit.closed'::text THEN NULLIF((k.body ->> 'grade'::text), ''::text)
                    ELSE NULL::text
                END AS "case"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS grade,
    COALESCE(
        CASE ( SELECT k.kind
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'visit.reopened'::text])))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
            WHEN 'visit.closed'::text THEN ( SELECT
                    CASE k.kind
                        WHEN 'contest.settled'::text THEN NULLIF((k.body #>> '{value,0}'::text[]), ''::text)
                        ELSE NULLIF((k.body ->> 'outcome'::text), ''::text)
                    END AS "nullif"
               FROM public.known k
              WHERE ((k.visit = v.visit) AND (k.kind = ANY (ARRAY['visit.closed'::text, 'contest.settled'::text])) AND ((k.kind <> ALL (ARRAY['guest.corrected'::text, 'contest.settled'::text])) OR (COALESCE((k.body ->> 'field'::text), (k.body ->> 'about'::text)) = 'closing'::text)))
              ORDER BY k.at DESC, k.origin DESC, k.seq DESC
             LIMIT 1)
            ELSE NULL::text
        END,
        CASE
            WHEN ((v.gone IS NOT NULL) AND (NOT v.begun)) THEN 'abandoned'::text
            ELSE NULL::text
        END) AS outcome,
    ( SELECT NULLIF((k.body ->> 'step'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'next_step.agreed'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS next_step,
    ( SELECT NULLIF((k.body ->> 'on'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'next_step.agreed'::text))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS next_at,
    ( SELECT NULLIF((k.personal ->> 'text'::text), ''::text) AS "nullif"
           FROM public.known k
          WHERE ((k.visit = v.visit) AND (k.kind = 'note.written'::text) AND (NOT (EXISTS ( SELECT 1
                   FROM public.known x
                  WHERE ((x.visit = k.visit) AND (x.kind = 'guest.erased'::text) AND (ROW(x.at, x.origin, x.seq) > ROW(k.at, k.origin, k.seq)))))))
          ORDER BY k.at DESC, k.origin DESC, k.seq DESC
         LIMIT 1) AS note,
    v.day
   FROM public.opening v;


ALTER TABLE public.walk_in_register OWNER TO foyer;

--
-- Data for Name: device; Type: TABLE DATA; Schema: public; Owner: foyer
--

COPY public.device (login, name, role, enrolled_at, revoked_at, seen_at, clock_ms, waiting) FROM stdin;
foyer_dealer_entrance-1	entrance-1	entrance	2026-11-29 09:42:05.670452+08	\N	\N	\N	\N
foyer_dealer_desk-1	desk-1	desk	2026-11-29 09:42:06.042929+08	\N	\N	\N	\N
foyer_dealer_consultant-1	consultant-1	consultant	2026-11-29 09:42:06.467616+08	\N	\N	\N	\N
\.


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: foyer
--

COPY public.event (origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash, hash, aside, personal_aside) FROM stdin;
\\x4b9c4156c0a9a4a32028b19ae60d107e	1	\\xc40e64ea762a601d4b434178f6544d46	visit.opened	1	117640825283084288	entrance	{"lang":"zh","purpose":"service","ticket":"A1"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x55eb05b016061ea9d97f3e7147d17079633055e6199a5eb4aea1d635afe68288	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	2	\\xc40e64ea762a601d4b434178f6544d46	guest.named	1	117640826135052288	entrance	{"honorific":"mr"}	{"name":"周秀英"}	\\x982bbfcbbd7530aef248f8213c1a93d4	\\xf0f1d30940bfafcd84abcdf313fc95043c5687f3602e9522274768c819fc32fc	\\x565d68ed7510399e356f26ef76946de6abc791f35945431141e9a87af5eba59d	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	3	\\xc40e64ea762a601d4b434178f6544d46	consent.given	1	117640826593804288	entrance	{"lang":"zh","subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x0165e1cfe3597d2b3f2ff82d1556fd89e8f96d39272db542ea099cbd7719ac28	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	4	\\xc40e64ea762a601d4b434178f6544d46	guest.contact	1	117640826593804288	entrance	{}	{"phone":"+8613816891398"}	\\x68ec0135494fcd87282753247be0ebeb	\\x6bfb7893846081d422e33f8304f1be53a4ce97612161d2d88caa5d0c68dd79cf	\\xbc2f4f93af74336f251bd12c34450ad60e1bfe71af49a341558b33ba505e927e	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	5	\\xc40e64ea762a601d4b434178f6544d46	visit.checked_in	1	117640826593804288	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x2827a87060a34a840d15facf57f5921560df8648d669edce6507a69348e73a1b	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	6	\\x93443f6db7989841614422c6ec5568f0	visit.opened	1	117641355632640000	entrance	{"lang":"zh","purpose":"collect","ticket":"A2"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf9da6724142e12c1ea94129d4446a1dec4bc22efe89e6f8eeb46a934bdaf46aa	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	7	\\x93443f6db7989841614422c6ec5568f0	guest.named	1	117641356025856000	entrance	{"honorific":"ms"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x9dcf72099c7a3b3521d53dfe5b831627ba41e841c803ea6cb790a4d7d465046d	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	8	\\x93443f6db7989841614422c6ec5568f0	consent.given	1	117641356156928000	entrance	{"lang":"zh","subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xa45bc6c5d0ea19e0445651a369b60a7c662588ee23326a57c011ee8ee8972168	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	9	\\x93443f6db7989841614422c6ec5568f0	guest.contact	1	117641356156928000	entrance	{}	{"phone":"+8613871772410"}	\\x6849c997576422a8436655067799eb9d	\\xfe34b547ba1a9766ad5cb6137bb8f3569b3798147b87a554968c53a7ffe3bdb2	\\x3882dffd1a5bb28aa5bad63a94d0f9283037b4f3a81c7dfc93d64750d59c8765	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	10	\\x93443f6db7989841614422c6ec5568f0	visit.checked_in	1	117641356156928000	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x438eba9a5cff13c126c5b16394a6250d8f0620e802620ec7dce5fb9226c606b2	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	11	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.opened	1	117641394014388224	entrance	{"lang":"zh","purpose":"service","ticket":"A3"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xbd94352992edf7fa8f9c60f724d535fb83f88acf88df33be832f2ceecc70781a	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	12	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	guest.named	1	117641394276532224	entrance	{"honorific":"ms"}	{"name":"杨浩然"}	\\x49ff279c158f4cbbc29d60316586b7b8	\\x92e84a157fe274d403a874cc2cc3493262b4d164387f428013c382be09bed2e5	\\x7bcfe1de00acfa0415c3ecc2c5d29a94ea308f8a3ac2f4ab82435ab2724686c0	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	13	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	consent.refused	1	117641394669748224	entrance	{"subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x2007de1146add40d83b4aae76ae377b655408b9f0426d1acfd5284468b5dda15	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	14	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.checked_in	1	117641394669748224	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x88cd6d1e815615755136d7efc83cf72a4cbc90bc5dcb1dce6064d136a7decae5	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	15	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.opened	1	117641796750147584	entrance	{"lang":"zh","purpose":"again","ticket":"A4"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xc001ad8e572703227b5e1ac47ae8b5112b6b5829d617dd96ecd754932127a3ec	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	16	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	guest.named	1	117641797208899584	entrance	{"honorific":"mr"}	{"name":"李磊"}	\\x7b83b77b5626f65193abc6d6490abb51	\\x66a3b9725e8a8f609551ae92c658d85b53c7cd88fbeb52f98fb499d541304eb4	\\x5364ac3e155f0b22d7b2ea7e6c94fef5ddc1de0ca8a6254495cb96514b37b9e7	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	17	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	consent.given	1	117641797995331584	entrance	{"lang":"zh","subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xe7440fc46166ce053f2530a2bd57b40fd9984379e146faeba1fa53a067d16ac2	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	18	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	guest.contact	1	117641797995331584	entrance	{}	{"phone":"+8613848832833"}	\\xd24313dcd2018ed4ee078afd599e447b	\\x20405e5fd21fbe84ac2daa79f5e6b4bff502167d08ae2069cbb339207c905e34	\\x2bfb8fe998e6f93d1704dd500b64190563b0020c97de6994ff9c389272deed41	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	19	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	party.told	1	117641798323011584	entrance	{"first_visit":false,"party":4,"source":"elsewhere"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xe27148f6054186bceb92a9f713616c3c38574332e91995b645571e7a0f9901c6	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	20	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	needs.answered	1	117641798650691584	entrance	{"options":["commute"],"question":"use"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x58bb0c701ea4f4022df4d870cda5e1aed8339c920442a76b1ed20770cee2c35d	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	21	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	needs.answered	1	117641798978371584	entrance	{"max_yuan":300000,"min_yuan":200000,"options":["20to30"],"question":"budget"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x142a37753591224747bfaa847742eba4ac0eab7c5757decbe5f8e4ccdb86f54d	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	22	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	needs.answered	1	117641799961411584	entrance	{"options":["halfyear"],"question":"timing"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf4f54ddf4452b35da2e4f30493c289606614cf8416e7ffcabe7a10ff7dd554b6	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	23	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	needs.answered	1	117641801075523584	entrance	{"options":["safety"],"question":"priorities"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xcc685711ad00cfdc684f99a434955132ffad0dd2ad41720860db7c0127897a82	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	24	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	models.recommended	1	117641801075523584	entrance	{"models":[{"fit":93,"vehicle":"s7"},{"fit":92,"vehicle":"e5"},{"fit":85,"vehicle":"v6"}],"pack":"b487fa8f2445b494"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x16d82211cffa9c78d8ed93c4c667787a9e5fe9c3ce28836bf546f09d2dcadbcc	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	25	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.checked_in	1	117641801468739584	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf9b6ab98965073600a37b76ee34e9d012603d0dda934c8462c5338e5c70e5238	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	1	\\xc40e64ea762a601d4b434178f6544d46	visit.assigned	1	117640858051084288	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x6732e38b613830121005befc16e3060b37dee67d87e19a6ea73adc6a5a6a9ef2	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	2	\\xc40e64ea762a601d4b434178f6544d46	visit.taken	1	117640889508364288	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf35b22457e32586105c0a9a156669b512c2c944423cca1c5e146caac2e0a3c18	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	3	\\xc40e64ea762a601d4b434178f6544d46	visit.closed	1	117640901304844288	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\x59f70ec3067c724c9588374313a70b18	\\x7e8eee860d96db6c6a7a17d74c2fa21589f9fbd6a807ed64f3b303fa1e7e7614	\\xa095b3a96534af0e58ca7bef187859278a8f29468bc1aa6bb809e004ad877f3c	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	4	\\xc40e64ea762a601d4b434178f6544d46	visit.left	1	117640901304844288	10000001	{"at_ms":1795059258133,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x22053b7e65a506dc5816ebab0f07e359a77ec61361aea523e6584a561ef8e5ac	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	5	\\x93443f6db7989841614422c6ec5568f0	visit.assigned	1	117641360089088000	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xfef1688a50bd5509b03507e68dfe2ac3eebc29faafc1fd12676422e024dc26c3	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	6	\\x93443f6db7989841614422c6ec5568f0	visit.taken	1	117641379749888000	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x3cde2c32336602b5a2f2fc4746130fbd61d6d4318e92ba4bf62401a4be14526a	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	7	\\x93443f6db7989841614422c6ec5568f0	visit.closed	1	117641407275008000	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\xb81f7feb9f1c7134cb08ea83d60eb85b	\\x9ed088bccb0e803cd4e19c75cf687e820ee86362cb0469dd742b3f72da014f76	\\xaf3037ebb51c8446a013fdcd9a5e39543012d3dd784ef0eb7792cc9b681dcb2f	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	8	\\x93443f6db7989841614422c6ec5568f0	visit.left	1	117641407275008000	10000001	{"at_ms":1795065958625,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x2386bb2202876447e05a70b3e79e8b820064eedf489936990ed2fe27d7159074	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	9	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.assigned	1	117641407275008001	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x58668c2bbb2a96dcfd1510ccbc7651e2059469c3ca03ad86a26b529a1643645c	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	10	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.taken	1	117641407275008002	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x92fe172d2e330ee5ba2bf797d0d2227c3837f60972b052dc3aa3a6810817c8f0	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	11	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.closed	1	117641430059188224	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\x4611f1e81358cd6c886cd30b9ec103f6	\\x1ba3760e3fa868010de7597f4199cf2800384a7e392e453250e41b31796cf161	\\x0f59b4b77d10dfcf572f6d8c7a7a8a7580fd2b035164f4755f050522b1051bfa	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	12	\\x9db27d8bf93eb9f4c9c7ed049c5e57d5	visit.left	1	117641430059188224	10000001	{"at_ms":1795066966284,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xcf06bce0dd71d57691501d5b1c3a49917e1e64d5e2eae6a339af9e336b9647c2	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	13	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.assigned	1	117641805400899584	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x4839dbfb41599d691478ceda5d28f0c3c36c834c70d33416ffb9f211788cf2ef	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	14	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.taken	1	117641836858179584	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xa4ce30fe6a99701d4c168fdee7a1e7a9a6dc2388601e2c15203930806896c693	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	15	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	next_step.agreed	1	117641844722499584	10000001	{"on":"2026-12-01","step":"call"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x39dd3d1311972c880f152326f82fab2803b028d380d0aa63a1b9996a9401698b	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	16	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.closed	1	117641860451139584	10000001	{"grade":"H","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"following"}	{"grade_reason":""}	\\x097a4aea3faaacd322ad7562e4048574	\\x14324d384cbf38eb6beb3b1ec679b766c46276629cca48434084806cfcd6122e	\\x3081b14685e7a141d44a8ceb327178100e7a344fc70fa7dbf03537b380db4d1f	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	17	\\xa7c5c2c3fde6345cbed166bb9e62d1f3	visit.left	1	117641864383299584	10000001	{"at_ms":1795072393544,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x8e9eb871db01164dfe8aad34ca1fe49424cb4cc36cf3786a0d64b4c7d2b1b522	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	18	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.assigned	1	117647249337024512	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x628468b5e16519cb63f2fd22407e006ce6d3d6ea910e9f6d2987fb39c501ab99	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	19	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.taken	1	117647272929984512	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x3637f8272accd7acc3809c5ece8bde8c4621f9605ded94cbf6cbed744ae134cd	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	20	\\x06f56dc33e4282c92326dfd92ac57e2b	next_step.agreed	1	117647276862144512	10000001	{"on":"2026-12-01","step":"call"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xa52b0b3df1f0ee19dd611faef06f935a2d718758af939d3894e5d34ce7a306ab	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	21	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.closed	1	117647308319424512	10000001	{"grade":"A","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"following"}	{"grade_reason":""}	\\x007aa10cb2eb940eb41d2684e00a7b35	\\x2524792128afe3e46b60c17098a25e3dde26a859d524f6de9cb439aabb368016	\\xfd64194ed918c19efe8eb23bdb4d6fbc7ee46f1d01382348f68dbcbf152d61c0	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	22	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.left	1	117647335844544512	10000001	{"at_ms":1795158881417,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x7d3ce004a152ab12d3faee302eb74c90858a42244e0de53867b4adaee1e6c294	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	23	\\xd4286e92f59a86a18aab36d521ad47b9	visit.assigned	1	117647335844544513	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf3778bcbd0a638b8de5c5241e525aa2e59e1533e0099ec0d39bea9567b7e48b4	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	24	\\xd4286e92f59a86a18aab36d521ad47b9	visit.taken	1	117647335844544514	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x5396d49421f52c394c6650ed95b343306451e691f43b1cf086d15ba92801b999	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	25	\\xd4286e92f59a86a18aab36d521ad47b9	visit.closed	1	117647335844544515	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\x7001b4856e7924c4bac8f92c9673fa27	\\x1eaa839af313d05cad541094b0f168f4032c854e4b75b0d943d3899975a1a4ea	\\xe2065e96eefe19b19258876a8b50c5af300eb89be33da66a21f9a48e04adc701	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	26	\\xd4286e92f59a86a18aab36d521ad47b9	visit.left	1	117647335844544515	10000001	{"at_ms":1795157616029,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xd71ef7bae7a3f06784c12cce9e2d6e50027cf033d141cb2ecbf9b3fe78d53b4d	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	27	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.assigned	1	117647426224783360	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x2765f5f28210e5ddc3ab79d99d5a0ac421da225a32d5b776d47f04c35a5c186d	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	28	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.taken	1	117647441953423360	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xb7d99a2364cf02c415ca9c70bd753ec93355d6836f25754d5ddecdd1f74b0dc1	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	29	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.closed	1	117647445885583360	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\xebccde46c16536d2b5b3a0f2c854a76a	\\x260b447750f13278f55e004d2744109de1228e00be9ef76a82890da3f84c1a74	\\x06695643092ab800606d184f9f659adcb1425f9f810e7f6074c579ff1975713f	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	30	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.left	1	117647445885583360	10000001	{"at_ms":1795160020510,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xe5afd4954ae645e13dd0b24c6719184c956885be37c582b926efb41584d8c286	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	31	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.assigned	1	117648151902683136	10000001	{"consultant":"10000001","instead_of":"","reason":"turn","skipped":[]}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x1d95c6b853b27c9109cbeb61ca8327390260b1d5c2c296b63a3894c92cd3fb94	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	32	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.taken	1	117648179427803136	10000001	{"consultant":"10000001","instead_of":"10000001"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x11e8f0be5a1c0e57ba6fac75b0d05f0a9e2f0bd523449de6dca3b99a28a772c4	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	33	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.closed	1	117648191224283136	10000001	{"grade":"","grade_suggested":"","lost_model":"","lost_reason":"","outcome":"other"}	{"grade_reason":""}	\\x1126d93c06a5149ca613961fc6b8fc66	\\xaded9c07826232e58ae2b804ce52e926854e8844c973573b86f5f5ddc634c14a	\\x9986e66173c56af6f1708e871ddb488455cc0dd3d4031401597c15a54565e5c6	\N	\N
\\xa79aba85b6cb916d48fd63a631bcbe6e	34	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.left	1	117648191224283136	10000001	{"at_ms":1795169953476,"settled_late":false}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x797757967d1a15be36c8416571c5196bcb64416de7838f4495dc141b49afc325	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	26	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.opened	1	117647240555200512	entrance	{"lang":"zh","purpose":"look","ticket":"A1"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x092084f34e352a63b77ebef8a95783da734a2bb41e9f3cc0b6f8f58bcaccce78	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	27	\\x06f56dc33e4282c92326dfd92ac57e2b	guest.named	1	117647240686272512	entrance	{"honorific":"ms"}	{"name":"李子涵"}	\\x0d0197f18787fa8f8995760265855202	\\x374460c3a818a187170bd109fcf510351533841845f773794f3dcac7a3c11651	\\x58c4bc8552da47431c38e718d48ec4fe078efb9164e40b99bad7549324ffb017	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	28	\\x06f56dc33e4282c92326dfd92ac57e2b	consent.given	1	117647241538240512	entrance	{"lang":"zh","subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x923c571a742fdaf6772d83a0b4b8b1d218e51a7af24c0cb0aa9cd605f41c5bb2	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	29	\\x06f56dc33e4282c92326dfd92ac57e2b	guest.contact	1	117647241538240512	entrance	{}	{"phone":"+8613834927989"}	\\x5e826a09e1b21dbc4a7873363b117ff8	\\x23978a36f6a7204d15b1d8a5b83c337a54fe7afe8c4c7e988d38bd35f32443b3	\\x55cc391f9bd16ecaaed6f24793e44094beec0c046b5bc8327e06ca1a7706c007	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	30	\\x06f56dc33e4282c92326dfd92ac57e2b	party.told	1	117647242062528512	entrance	{"first_visit":false,"party":1,"source":"friend"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x2be8c652199c5a8caec963066d83399410640c57b716cc9e21dab156c9ce37c6	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	31	\\x06f56dc33e4282c92326dfd92ac57e2b	needs.answered	1	117647242717888512	entrance	{"options":["business"],"question":"use"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x0c8ca9ca3a191b9c8ba116a4d26bdbabe4151fb6a123ddc333858a5dbb755fb6	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	32	\\x06f56dc33e4282c92326dfd92ac57e2b	needs.answered	1	117647242914496512	entrance	{"min_yuan":400000,"options":["over40"],"question":"budget"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xed16cbd8aa77b50367e40e04ff671178c8858b9188f86fae84703577dacee9b1	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	33	\\x06f56dc33e4282c92326dfd92ac57e2b	needs.answered	1	117647243504320512	entrance	{"options":["month"],"question":"timing"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xaebf2277136fbf821a3e71852015fd50d7d3b03642de5fbf40710d283837a072	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	34	\\x06f56dc33e4282c92326dfd92ac57e2b	needs.answered	1	117647244749504512	entrance	{"options":["economy","power"],"question":"priorities"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x0be398491e16cfe81e5150b9feaa06ad9853576205c9ec099b83a05301e7b288	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	35	\\x06f56dc33e4282c92326dfd92ac57e2b	models.recommended	1	117647244749504512	entrance	{"models":[{"fit":77,"vehicle":"e5"},{"fit":77,"vehicle":"v6"},{"fit":75,"vehicle":"s7"}],"pack":"b487fa8f2445b494"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xb00ea4f065cc8230e90ef634f9fd4edda1dd9f4b3a63255063c3f22329b82267	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	36	\\x06f56dc33e4282c92326dfd92ac57e2b	visit.checked_in	1	117647245404864512	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xbff6b72401a9c50c800df33e6b643cc912ee957c05e165bca86d9fab2b234a43	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	37	\\xd4286e92f59a86a18aab36d521ad47b9	visit.opened	1	117647260256108544	entrance	{"lang":"zh","purpose":"collect","ticket":"A2"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x84bef0e9b4166ef4e4b2abea96207a1150f2ae0254740e1542b4dda96a0a9c0e	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	38	\\xd4286e92f59a86a18aab36d521ad47b9	guest.named	1	117647260583788544	entrance	{"honorific":"ms"}	{"name":"赵伟"}	\\xbd2ab82ab85bbb62a77bb1ad4e83a2cc	\\xe45b69d2b1c2d8ef38384aa886845eb27d87f8d3a0085645c56019897cfdba19	\\xbb3e42a738341b0774ae33f26ab041fabc7558f707392a8f3f2412c30562c020	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	39	\\xd4286e92f59a86a18aab36d521ad47b9	consent.refused	1	117647260780396544	entrance	{"subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xb5ace9b931887a46b3b8aa356b77ba9d9467fa77867258cc0804edcdd94ac704	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	40	\\xd4286e92f59a86a18aab36d521ad47b9	visit.checked_in	1	117647260780396544	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xda7e8c5ca79c46053b0473cd059854b810a652ccdec103b16f2f4d640fd02dd1	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	41	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.opened	1	117647401779855360	entrance	{"lang":"zh","purpose":"other","ticket":"A3"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x4ecc48e928de379a4e44f6f3fef75008d9a0a07300e585ab83ac320df384faee	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	42	\\x61de5829ca363eeecfeee0ddf30f8cf6	guest.named	1	117647402369679360	entrance	{"honorific":"ms"}	{"name":"周婷"}	\\x9b22d81b1b36e8d7be479abfaa909a27	\\xcf566ee69fc9b309aa147b6f0c046b63f17e53f75fc3cf92098cfa627884f815	\\xa286afe5899a76bd1ab7ef5c9e14058589f5ac66e962916814b2c5f7b45ae06b	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	43	\\x61de5829ca363eeecfeee0ddf30f8cf6	consent.refused	1	117647402631823360	entrance	{"subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xfe16526cfb8bb2e7f2fafcf8ce51b61193a87d9dcd63230488693cc3a3bd6ff3	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	44	\\x61de5829ca363eeecfeee0ddf30f8cf6	visit.checked_in	1	117647402631823360	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x77af680144c4e25beb2069c6312cf40176f60241686710850f437c15b457f669	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	45	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.opened	1	117648138467803136	entrance	{"lang":"zh","purpose":"other","ticket":"A4"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xce2fb025e842a909c8f09f1c2b3a363fa5b6074c47522c4dae68a80002c8d8a9	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	46	\\xa5419ec2e7bce48fc78ee79f5adcd40a	guest.named	1	117648139319771136	entrance	{"honorific":"ms"}	{"name":"陈秀英"}	\\x3a3490b149efacb26b2baab18bc9fb43	\\xf52f031afeb4bc3fdafd0488c9134e7cde51d5273cfb59e50f5030beab5534f7	\\xfcd6e0c1d598db2d3fda42a1c89bfe20e537b263ca602a49a161d8f0e904ee97	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	47	\\xa5419ec2e7bce48fc78ee79f5adcd40a	consent.given	1	117648140106203136	entrance	{"lang":"zh","subject":"contact","version":"2026-11"}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xf624f170733110263ab3840ff8f4898c1e296b24a324363cf18afbde5cafd72b	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	48	\\xa5419ec2e7bce48fc78ee79f5adcd40a	guest.contact	1	117648140106203136	entrance	{}	{"phone":"+8613820605265"}	\\xadfdea318da3ca97ca97bdaf587145e2	\\xe7ba9502b87f5272b01f48850be857574c32bd3c7ded327f3a8581ecb8aa69df	\\x668a7717cd153ec769484dce7f87cde25a9286cc0f480e4fe099ac0613e89e6b	\N	\N
\\x4b9c4156c0a9a4a32028b19ae60d107e	49	\\xa5419ec2e7bce48fc78ee79f5adcd40a	visit.checked_in	1	117648140106203136	entrance	{}	\N	\N	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x164056430b8716b343998bc5ae623fc830237a36a5602acd5b68ba1d9c3ab9ff	\N	\N
\.


--
-- Data for Name: head; Type: TABLE DATA; Schema: public; Owner: foyer
--

COPY public.head (origin, last, hash, login) FROM stdin;
\\x4b9c4156c0a9a4a32028b19ae60d107e	49	\\x164056430b8716b343998bc5ae623fc830237a36a5602acd5b68ba1d9c3ab9ff	foyer
\\xa79aba85b6cb916d48fd63a631bcbe6e	34	\\x797757967d1a15be36c8416571c5196bcb64416de7838f4495dc141b49afc325	foyer
\.


--
-- Data for Name: meta; Type: TABLE DATA; Schema: public; Owner: foyer
--

COPY public.meta (name, value) FROM stdin;
store_epoch	805eb6f2323e4355a10f3511e9b4dfcf
schema	1
not_buying	,collect,service,other,
utc_offset_min	480
views	3
\.


--
-- Name: device device_name_key; Type: CONSTRAINT; Schema: public; Owner: foyer
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_name_key UNIQUE (name);


--
-- Name: device device_pkey; Type: CONSTRAINT; Schema: public; Owner: foyer
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (login);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: foyer
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (origin, seq);


--
-- Name: head head_pkey; Type: CONSTRAINT; Schema: public; Owner: foyer
--

ALTER TABLE ONLY public.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (origin);


--
-- Name: meta meta_pkey; Type: CONSTRAINT; Schema: public; Owner: foyer
--

ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);


--
-- Name: event_day; Type: INDEX; Schema: public; Owner: foyer
--

CREATE INDEX event_day ON public.event USING btree ((('1970-01-01'::date + ((((at >> 16) + 28800000) / 86400000))::integer)), visit) WHERE (kind = 'visit.opened'::text);


--
-- Name: event_of_visit; Type: INDEX; Schema: public; Owner: foyer
--

CREATE INDEX event_of_visit ON public.event USING btree (visit, kind, at, origin, seq);


--
-- Name: event_opening; Type: INDEX; Schema: public; Owner: foyer
--

CREATE INDEX event_opening ON public.event USING btree (visit, at) WHERE (kind = 'visit.opened'::text);


--
-- Name: event_set_aside; Type: INDEX; Schema: public; Owner: foyer
--

CREATE INDEX event_set_aside ON public.event USING btree (origin) WHERE (aside IS NOT NULL);


--
-- Name: event guest_is_erased; Type: TRIGGER; Schema: public; Owner: foyer
--

CREATE TRIGGER guest_is_erased AFTER INSERT ON public.event FOR EACH ROW WHEN ((new.kind = 'guest.erased'::text)) EXECUTE FUNCTION public.erase_guest();


--
-- Name: event guest_stays_erased; Type: TRIGGER; Schema: public; Owner: foyer
--

CREATE TRIGGER guest_stays_erased BEFORE INSERT ON public.event FOR EACH ROW WHEN (((new.personal IS NOT NULL) OR (new.personal_aside IS NOT NULL))) EXECUTE FUNCTION public.keep_erased();


--
-- Name: device; Type: ROW SECURITY; Schema: public; Owner: foyer
--

ALTER TABLE public.device ENABLE ROW LEVEL SECURITY;

--
-- Name: event devices_add_to_their_own; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_add_to_their_own ON public.event FOR INSERT TO foyer_entrance, foyer_desk, foyer_consultant WITH CHECK ((origin IN ( SELECT h.origin
   FROM public.head h
  WHERE (h.login = CURRENT_USER))));


--
-- Name: head devices_begin_an_origin; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_begin_an_origin ON public.head FOR INSERT TO foyer_entrance, foyer_desk, foyer_consultant WITH CHECK ((login = CURRENT_USER));


--
-- Name: device devices_look; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_look ON public.device FOR SELECT TO foyer_entrance, foyer_desk, foyer_consultant USING ((login = CURRENT_USER));


--
-- Name: event devices_look; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_look ON public.event FOR SELECT TO foyer_entrance, foyer_desk, foyer_consultant USING (true);


--
-- Name: head devices_look; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_look ON public.head FOR SELECT TO foyer_entrance, foyer_desk, foyer_consultant USING (true);


--
-- Name: meta devices_look; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_look ON public.meta FOR SELECT TO foyer_entrance, foyer_desk, foyer_consultant USING (true);


--
-- Name: head devices_move_their_own; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_move_their_own ON public.head FOR UPDATE TO foyer_entrance, foyer_desk, foyer_consultant USING ((login = CURRENT_USER)) WITH CHECK ((login = CURRENT_USER));


--
-- Name: device devices_say_that_they_are_there; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY devices_say_that_they_are_there ON public.device FOR UPDATE TO foyer_entrance, foyer_desk, foyer_consultant USING ((login = CURRENT_USER)) WITH CHECK ((login = CURRENT_USER));


--
-- Name: event; Type: ROW SECURITY; Schema: public; Owner: foyer
--

ALTER TABLE public.event ENABLE ROW LEVEL SECURITY;

--
-- Name: head; Type: ROW SECURITY; Schema: public; Owner: foyer
--

ALTER TABLE public.head ENABLE ROW LEVEL SECURITY;

--
-- Name: meta; Type: ROW SECURITY; Schema: public; Owner: foyer
--

ALTER TABLE public.meta ENABLE ROW LEVEL SECURITY;

--
-- Name: event others_erase_nobody; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY others_erase_nobody ON public.event AS RESTRICTIVE FOR INSERT TO foyer_entrance, foyer_consultant WITH CHECK (((CURRENT_USER = 'foyer'::name) OR ((kind <> 'guest.erased'::text) AND ((aside IS NULL) OR (POSITION(('\x67756573742e657261736564'::bytea) IN (aside)) = 0)))));


--
-- Name: head owner_begins_an_origin; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_begins_an_origin ON public.head FOR INSERT TO foyer WITH CHECK ((login = 'foyer'::text));


--
-- Name: head owner_binds; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_binds ON public.head FOR UPDATE TO foyer USING (true);


--
-- Name: device owner_enrols; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_enrols ON public.device TO foyer USING (true);


--
-- Name: event owner_erases; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_erases ON public.event FOR UPDATE TO foyer USING (public.is_erased(visit)) WITH CHECK (((personal IS NULL) AND (salt IS NULL) AND (personal_aside IS NULL)));


--
-- Name: event owner_looks; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_looks ON public.event FOR SELECT TO foyer USING (true);


--
-- Name: head owner_looks; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_looks ON public.head FOR SELECT TO foyer USING (true);


--
-- Name: meta owner_prepares; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_prepares ON public.meta TO foyer USING (true);


--
-- Name: event owner_records_an_erasure; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_records_an_erasure ON public.event FOR INSERT TO foyer WITH CHECK (((kind = 'guest.erased'::text) AND (personal IS NULL) AND (origin IN ( SELECT h.origin
   FROM public.head h
  WHERE (h.login = 'foyer'::text)))));


--
-- Name: event owner_records_erasures_alone; Type: POLICY; Schema: public; Owner: foyer
--

CREATE POLICY owner_records_erasures_alone ON public.event AS RESTRICTIVE FOR INSERT TO foyer WITH CHECK (((kind = 'guest.erased'::text) AND (personal IS NULL)));


--
-- Name: FUNCTION erase_guest(); Type: ACL; Schema: public; Owner: foyer
--

REVOKE ALL ON FUNCTION public.erase_guest() FROM PUBLIC;


--
-- Name: FUNCTION erase_what_passed(visits bytea[]); Type: ACL; Schema: public; Owner: foyer
--

REVOKE ALL ON FUNCTION public.erase_what_passed(visits bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.erase_what_passed(visits bytea[]) TO foyer_entrance;
GRANT ALL ON FUNCTION public.erase_what_passed(visits bytea[]) TO foyer_desk;
GRANT ALL ON FUNCTION public.erase_what_passed(visits bytea[]) TO foyer_consultant;


--
-- Name: FUNCTION is_erased(of_visit bytea); Type: ACL; Schema: public; Owner: foyer
--

REVOKE ALL ON FUNCTION public.is_erased(of_visit bytea) FROM PUBLIC;


--
-- Name: FUNCTION keep_erased(); Type: ACL; Schema: public; Owner: foyer
--

REVOKE ALL ON FUNCTION public.keep_erased() FROM PUBLIC;


--
-- Name: TABLE event; Type: ACL; Schema: public; Owner: foyer
--

REVOKE ALL ON TABLE public.event FROM foyer;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE public.event TO foyer;
GRANT SELECT ON TABLE public.event TO foyer_desk;
GRANT SELECT ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.origin; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(origin),INSERT(origin) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(origin) ON TABLE public.event TO foyer_desk;
GRANT INSERT(origin) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.seq; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(seq),INSERT(seq) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(seq) ON TABLE public.event TO foyer_desk;
GRANT INSERT(seq) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.visit; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(visit),INSERT(visit) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(visit) ON TABLE public.event TO foyer_desk;
GRANT INSERT(visit) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.kind; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(kind),INSERT(kind) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(kind) ON TABLE public.event TO foyer_desk;
GRANT INSERT(kind) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.version; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(version),INSERT(version) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(version) ON TABLE public.event TO foyer_desk;
GRANT INSERT(version) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.at; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(at),INSERT(at) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(at) ON TABLE public.event TO foyer_desk;
GRANT INSERT(at) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.actor; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(actor),INSERT(actor) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(actor) ON TABLE public.event TO foyer_desk;
GRANT INSERT(actor) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.body; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(body),INSERT(body) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(body) ON TABLE public.event TO foyer_desk;
GRANT INSERT(body) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.personal; Type: ACL; Schema: public; Owner: foyer
--

GRANT UPDATE(personal) ON TABLE public.event TO foyer;
GRANT INSERT(personal) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(personal) ON TABLE public.event TO foyer_desk;
GRANT INSERT(personal) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.salt; Type: ACL; Schema: public; Owner: foyer
--

GRANT UPDATE(salt) ON TABLE public.event TO foyer;
GRANT INSERT(salt) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(salt) ON TABLE public.event TO foyer_desk;
GRANT INSERT(salt) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.personal_hash; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(personal_hash),INSERT(personal_hash) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(personal_hash) ON TABLE public.event TO foyer_desk;
GRANT INSERT(personal_hash) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.hash; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(hash),INSERT(hash) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(hash) ON TABLE public.event TO foyer_desk;
GRANT INSERT(hash) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.aside; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(aside),INSERT(aside) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(aside) ON TABLE public.event TO foyer_desk;
GRANT INSERT(aside) ON TABLE public.event TO foyer_consultant;


--
-- Name: COLUMN event.personal_aside; Type: ACL; Schema: public; Owner: foyer
--

GRANT UPDATE(personal_aside) ON TABLE public.event TO foyer;
GRANT INSERT(personal_aside) ON TABLE public.event TO foyer_entrance;
GRANT INSERT(personal_aside) ON TABLE public.event TO foyer_desk;
GRANT INSERT(personal_aside) ON TABLE public.event TO foyer_consultant;


--
-- Name: TABLE known; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.known TO foyer_desk;
GRANT SELECT ON TABLE public.known TO foyer_consultant;


--
-- Name: TABLE answer; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.answer TO foyer_reader;
GRANT SELECT ON TABLE public.answer TO foyer_register;
GRANT SELECT ON TABLE public.answer TO foyer_desk;
GRANT SELECT ON TABLE public.answer TO foyer_consultant;


--
-- Name: TABLE card_judgement; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.card_judgement TO foyer_reader;
GRANT SELECT ON TABLE public.card_judgement TO foyer_register;
GRANT SELECT ON TABLE public.card_judgement TO foyer_desk;
GRANT SELECT ON TABLE public.card_judgement TO foyer_consultant;


--
-- Name: TABLE meta; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.meta TO foyer_entrance;
GRANT SELECT ON TABLE public.meta TO foyer_desk;
GRANT SELECT ON TABLE public.meta TO foyer_consultant;


--
-- Name: TABLE visit; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.visit TO foyer_reader;
GRANT SELECT ON TABLE public.visit TO foyer_register;
GRANT SELECT ON TABLE public.visit TO foyer_desk;
GRANT SELECT ON TABLE public.visit TO foyer_consultant;


--
-- Name: TABLE consultant_day; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.consultant_day TO foyer_reader;
GRANT SELECT ON TABLE public.consultant_day TO foyer_register;
GRANT SELECT ON TABLE public.consultant_day TO foyer_desk;
GRANT SELECT ON TABLE public.consultant_day TO foyer_consultant;


--
-- Name: COLUMN device.login; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(login) ON TABLE public.device TO foyer_entrance;
GRANT SELECT(login) ON TABLE public.device TO foyer_desk;
GRANT SELECT(login) ON TABLE public.device TO foyer_consultant;


--
-- Name: COLUMN device.seen_at; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT(seen_at),UPDATE(seen_at) ON TABLE public.device TO foyer_entrance;
GRANT SELECT(seen_at),UPDATE(seen_at) ON TABLE public.device TO foyer_desk;
GRANT SELECT(seen_at),UPDATE(seen_at) ON TABLE public.device TO foyer_consultant;


--
-- Name: COLUMN device.clock_ms; Type: ACL; Schema: public; Owner: foyer
--

GRANT UPDATE(clock_ms) ON TABLE public.device TO foyer_entrance;
GRANT UPDATE(clock_ms) ON TABLE public.device TO foyer_desk;
GRANT UPDATE(clock_ms) ON TABLE public.device TO foyer_consultant;


--
-- Name: COLUMN device.waiting; Type: ACL; Schema: public; Owner: foyer
--

GRANT UPDATE(waiting) ON TABLE public.device TO foyer_entrance;
GRANT UPDATE(waiting) ON TABLE public.device TO foyer_desk;
GRANT UPDATE(waiting) ON TABLE public.device TO foyer_consultant;


--
-- Name: TABLE funnel_day; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.funnel_day TO foyer_reader;
GRANT SELECT ON TABLE public.funnel_day TO foyer_register;
GRANT SELECT ON TABLE public.funnel_day TO foyer_desk;
GRANT SELECT ON TABLE public.funnel_day TO foyer_consultant;


--
-- Name: TABLE head; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.head TO foyer_entrance;
GRANT SELECT ON TABLE public.head TO foyer_desk;
GRANT SELECT ON TABLE public.head TO foyer_consultant;


--
-- Name: COLUMN head.origin; Type: ACL; Schema: public; Owner: foyer
--

GRANT INSERT(origin) ON TABLE public.head TO foyer_entrance;
GRANT INSERT(origin) ON TABLE public.head TO foyer_desk;
GRANT INSERT(origin) ON TABLE public.head TO foyer_consultant;


--
-- Name: COLUMN head.last; Type: ACL; Schema: public; Owner: foyer
--

GRANT INSERT(last),UPDATE(last) ON TABLE public.head TO foyer_entrance;
GRANT INSERT(last),UPDATE(last) ON TABLE public.head TO foyer_desk;
GRANT INSERT(last),UPDATE(last) ON TABLE public.head TO foyer_consultant;


--
-- Name: COLUMN head.hash; Type: ACL; Schema: public; Owner: foyer
--

GRANT INSERT(hash),UPDATE(hash) ON TABLE public.head TO foyer_entrance;
GRANT INSERT(hash),UPDATE(hash) ON TABLE public.head TO foyer_desk;
GRANT INSERT(hash),UPDATE(hash) ON TABLE public.head TO foyer_consultant;


--
-- Name: TABLE open_visit; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.open_visit TO foyer_reader;
GRANT SELECT ON TABLE public.open_visit TO foyer_register;
GRANT SELECT ON TABLE public.open_visit TO foyer_desk;
GRANT SELECT ON TABLE public.open_visit TO foyer_consultant;


--
-- Name: TABLE set_aside; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.set_aside TO foyer_desk;
GRANT SELECT ON TABLE public.set_aside TO foyer_consultant;


--
-- Name: TABLE source_day; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.source_day TO foyer_reader;
GRANT SELECT ON TABLE public.source_day TO foyer_register;
GRANT SELECT ON TABLE public.source_day TO foyer_desk;
GRANT SELECT ON TABLE public.source_day TO foyer_consultant;


--
-- Name: TABLE walk_in_register; Type: ACL; Schema: public; Owner: foyer
--

GRANT SELECT ON TABLE public.walk_in_register TO foyer_desk;
GRANT SELECT ON TABLE public.walk_in_register TO foyer_consultant;
GRANT SELECT ON TABLE public.walk_in_register TO foyer_register;


--
-- PostgreSQL database dump complete
--


