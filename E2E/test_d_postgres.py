# SPDX-License-Identifier: EUPL-1.2
"""Analysis, plan, safety plan, consent and verklarende analyse on a server that keeps everything in PostgreSQL: one variant of each."""
import pytest

import test_analyse_samen
import test_plan_evaluatie
import test_toestemming
import test_veiligheidsplan
import test_verklarend

pytestmark = pytest.mark.parametrize("demo", ["postgres"], indirect=True)


def test_aan_tafel_en_opnieuw_kijken(open_als, demo):
    test_analyse_samen.test_aan_tafel_en_opnieuw_kijken(open_als, javascript=False)


def test_een_plan_en_of_het_helpt(open_als, demo):
    test_plan_evaluatie.test_een_plan_en_of_het_helpt(open_als, demo, javascript=False)


def test_een_veiligheidsplan_van_zorg_tot_papier(open_als, demo):
    test_veiligheidsplan.test_een_veiligheidsplan_van_zorg_tot_papier(open_als, javascript=False)


def test_delen_tot_iemand_intrekt(open_als, demo):
    test_toestemming.test_toestemming_voor_hulp_zonder_javascript_op_een_telefoon(open_als)
    test_toestemming.test_een_partner_leest_tot_iemand_intrekt_en_dan_niet_meer(open_als)


def test_een_verklarende_analyse(open_als, demo):
    test_verklarend.test_een_verklarende_analyse_wordt_zonder_javascript_gemaakt_en_op_een_telefoon_gelezen(open_als)
