/**
 * About forty CIs around the payments platform: class, key, name, criticality, site, owner, team,
 * and further attributes as "id=value", separated by bars.
 */
export const FIGURE_CIS = `
business_service|bsv-0003|Online Payments|critical||Jonas Weidner|Payments Platform|availability_target=99.95 %|outage_cost=48000 EUR
business_service|bsv-0007|Payroll|high||Tessa Roth|HR Systems|availability_target=99.5 %
business_service|bsv-0011|Customer Portal|high||Mira Anders|Digital Channels|availability_target=99.9 %|outage_cost=6200 EUR
business_service|bsv-0014|Claims Settlement|high||Marta Lindqvist|Claims Systems|availability_target=99.9 %|outage_cost=11500 EUR
business_application|app-0207|HR Self-Service|medium||Tessa Roth|HR Systems|version=8.2
business_application|app-0203|Payroll Engine|high||Tessa Roth|HR Systems|version=2026.3
business_application|app-0114|Premium Checkout Web Front End|critical||Jonas Weidner|Payments Platform|version=14.1
business_application|app-0098|Customer Portal Web|high||Mira Anders|Digital Channels|version=7.0
business_application|app-0117|Payment Gateway API|critical||Jonas Weidner|Payments Platform|version=5.19
business_application|app-0121|Fraud Screening|high||Jonas Weidner|Payments Platform|version=3.4
application_service|aps-0009|Keycloak SSO|high|Cloud · eu-central-1|Sven Brandt|Identity|version=26.1
kubernetes_cluster|k8s-0002|eks-prod-euc1|critical|Cloud · eu-central-1|Lea Conrad|Cloud Platform|version=1.34
cloud_region|reg-0001|eu-central-1|critical|Cloud · eu-central-1|Lea Conrad|Cloud Platform
database_instance|dbi-0061|Payroll Database|high|HAM1|Ines Albrecht|Database Operations|version=PostgreSQL 17.2
message_queue|mq-0004|Payments Queue|high|HAM1|Jonas Weidner|Payments Platform|version=RabbitMQ 4.1
cluster|clu-0012|Payments Database Cluster|critical|HAM1|Ines Albrecht|Database Operations|version=Oracle RAC 19.24
database_instance|dbi-0041|ora-pay-01|critical|HAM1|Ines Albrecht|Database Operations|version=19.24
database_instance|dbi-0042|ora-pay-02|critical|HAM1|Ines Albrecht|Database Operations|version=19.24
virtual_machine|vm-0344|vm-hrdb-01|medium|HAM1|Ines Albrecht|Database Operations|operating_system=RHEL 9.4|ram=64
virtual_machine|vm-0316|vm-mq-01|medium|HAM1|Jonas Weidner|Payments Platform|operating_system=RHEL 9.4|ram=32
virtual_machine|vm-0342|vm-payroll-01|medium|HAM1|Tessa Roth|HR Systems|operating_system=RHEL 9.2|ram=32
virtual_machine|vm-0311|vm-paygw-01|high|HAM1|Jonas Weidner|Payments Platform|operating_system=RHEL 9.4|ram=48
virtual_machine|vm-0718|vm-paygw-02|high|LEJ1|Jonas Weidner|Payments Platform|operating_system=RHEL 9.4|ram=48
hypervisor|hyp-0008|esx-ham-08|high|HAM1|Pavel Novak|Virtualisation|model=Dell PowerEdge R760|ram=1024
hypervisor|hyp-0007|esx-ham-07|high|HAM1|Pavel Novak|Virtualisation|model=Dell PowerEdge R760|ram=1024
hypervisor|hyp-0023|esx-lej-03|high|LEJ1|Pavel Novak|Virtualisation|model=Dell PowerEdge R760|ram=1024
server|srv-0207|dbhost-ham-01|critical|HAM1|Ines Albrecht|Database Operations|model=HPE ProLiant DL380 Gen11|operating_system=OL 8.10|ram=512
server|srv-0208|dbhost-ham-02|critical|HAM1|Ines Albrecht|Database Operations|model=HPE ProLiant DL380 Gen11|operating_system=OL 8.10|ram=512
storage_system|sto-0001|san-ham-01|critical|HAM1|Oskar Lenz|Storage|model=NetApp AFF A400
storage_system|sto-0004|san-lej-01|high|LEJ1|Oskar Lenz|Storage|model=NetApp AFF A250
pdu|pdu-0013|pdu-a-07|high|HAM1|Duty desk|Facilities Hamburg|model=Raritan PX4
pdu|pdu-0014|pdu-b-07|high|HAM1|Duty desk|Facilities Hamburg|model=Raritan PX4
network_device|net-0112|leaf-ham-12|high|HAM1|Tomasz Król|Network Operations|model=Cisco Nexus 93180
network_device|net-0111|leaf-ham-11|high|HAM1|Tomasz Król|Network Operations|model=Cisco Nexus 93180
network_device|net-0001|core-sw-01|critical|HAM1|Tomasz Król|Network Operations|model=Cisco Nexus 9508
network_device|net-0002|core-sw-02|critical|HAM1|Tomasz Król|Network Operations|model=Cisco Nexus 9508
network_device|net-0003|core-sw-03|critical|LEJ1|Tomasz Król|Network Operations|model=Cisco Nexus 9508
power_feed|pwf-0001|Power feed A|critical|HAM1|Duty desk|Facilities Hamburg
power_feed|pwf-0002|Power feed B|critical|HAM1|Duty desk|Facilities Hamburg
dns_zone|dns-0001|corp.keller.example|high|HAM1|Tomasz Król|Network Operations
virtual_machine|vm-0801|vm-dns-01|high|HAM1|Tomasz Król|Network Operations|operating_system=RHEL 9.4|ram=8
server|srv-0999|<img src=x onerror=alert(1)> \u202eevil\u202c name|low|LEJ1|=cmd()|Workplace|model=a very long model name that nobody would type but some export does|+Cost centre=4711`;

/** Source, type, targets; a group and what it needs after "@". */
export const FIGURE_RELATIONSHIPS = `
bsv-0003 realized_by app-0117 app-0114
bsv-0007 realized_by app-0203
bsv-0007 uses app-0207
bsv-0011 realized_by app-0098
bsv-0014 depends_on clu-0012
app-0207 depends_on dbi-0061
app-0203 depends_on dbi-0061
app-0203 runs_on vm-0342
app-0114 calls app-0117
app-0098 uses app-0117
app-0098 authenticates_with aps-0009
app-0117 depends_on clu-0012 mq-0004
app-0117 runs_on vm-0311 vm-0718 @nodes 1
app-0117 uses app-0121
app-0121 runs_on k8s-0002
aps-0009 runs_on k8s-0002
k8s-0002 hosted_on reg-0001
dbi-0061 runs_on vm-0344
mq-0004 runs_on vm-0316
clu-0012 has_member dbi-0041 dbi-0042 @nodes 1
dbi-0041 runs_on srv-0207
dbi-0042 runs_on srv-0208
dbi-0041 stored_on sto-0001
dbi-0042 stored_on sto-0001
vm-0344 virtualized_by hyp-0008
vm-0316 virtualized_by hyp-0008
vm-0342 virtualized_by hyp-0007
vm-0311 virtualized_by hyp-0007
vm-0718 virtualized_by hyp-0023
hyp-0008 powered_by pdu-0013 pdu-0014
hyp-0007 powered_by pdu-0013 pdu-0014
hyp-0008 connects_to net-0111 net-0112 @uplinks 1
hyp-0007 connects_to net-0111 net-0112 @uplinks 1
srv-0207 powered_by pdu-0013 pdu-0014
srv-0207 connects_to net-0111
srv-0208 powered_by pdu-0014
srv-0208 connects_to net-0112
sto-0001 connects_to net-0001 net-0002 @fabrics 1
net-0112 connects_to net-0001 net-0002 @uplinks 1
net-0111 connects_to net-0001
pdu-0013 powered_by pwf-0001
pdu-0014 powered_by pwf-0002
hyp-0023 stored_on sto-0004
hyp-0023 connects_to net-0003
dns-0001 runs_on vm-0801
vm-0801 uses dns-0001
srv-0999 connects_to net-0003`;
